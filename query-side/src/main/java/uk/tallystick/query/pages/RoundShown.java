package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.submission.Round;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A round, and which of its forms fit where it stands. What a template calls is public: it sees
 * nothing else.
 *
 * @param units of its KPIs, by their codes
 */
record RoundShown(Round round, Map<String, Unit> units) {

    /** A form with what its link says. */
    record Form(String verb, String says) {}

    private static final Set<String> OPEN =
            Set.of("requested", "inProgress", "returned", "notReceived");
    private static final Set<String> CHECKED = Set.of("submitted", "approved", "published");
    private static final Set<String> REOPENED = Set.of("approved", "published", "withdrawn");

    public @Nullable Unit unit(Figure figure) {
        return units.get(figure.kpi());
    }

    /** Whether figures may be put in. */
    public boolean open() {
        return is(OPEN);
    }

    /** What a submitter may do beside importing. */
    public List<Form> forSubmitters() {
        var left = is(OPEN) || is(Set.of("submitted", "approved"));
        if (!left) {
            return List.of();
        }
        var withdraw = new Form("withdraw/new", "Withdraw");
        return is(OPEN) && round.submission().measurementCount() > 0
                ? List.of(new Form("submit/new", "Submit"), withdraw)
                : List.of(withdraw);
    }

    public List<Form> forApprovers() {
        if (is(Set.of("submitted"))) {
            return List.of(new Form("approve/new", "Approve"), new Form("return/new", "Return"));
        }
        return is(REOPENED) ? List.of(new Form("reopen/new", "Reopen")) : List.of();
    }

    public List<Form> forPublishers() {
        return is(Set.of("approved")) ? List.of(new Form("publish/new", "Publish")) : List.of();
    }

    public List<Form> forLiaison() {
        return is(CHECKED) ? List.of(new Form("factual-check/new", "Check the facts")) : List.of();
    }

    private boolean is(Set<String> statuses) {
        var status = round.submission().status();
        return status != null && statuses.contains(status);
    }
}
