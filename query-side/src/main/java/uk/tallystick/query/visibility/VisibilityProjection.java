package uk.tallystick.query.visibility;

import static uk.tallystick.events.visibility.Visibility.INTERNAL;
import static uk.tallystick.events.visibility.Visibility.PUBLIC;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionPlanned;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionPublished;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Says of each thing from when on who may see it: by a general rule, or as somebody laid it down
 * for the very thing, which no general rule changes.
 */
@Component
class VisibilityProjection implements Projection {

    /** A plan with one of these is nobody's but its makers'. */
    private static final Set<PlanStatus> DRAFTING =
            EnumSet.of(PlanStatus.DRAFTED, PlanStatus.DRAFT);

    private static final String CLOSE =
            """
            UPDATE visibility SET to_pos = ?, to_stated_on = ?
            WHERE subject = ? AND to_pos IS NULL AND from_pos < ? AND NOT laid_down\
            """;

    private static final String INSERT =
            """
            INSERT INTO visibility (subject, level, laid_down, from_pos, effective_from, stated_on, stated_source,
                                    stated_as_given)
            SELECT subject, level, false, from_pos, effective_from, stated_on, stated_source, stated_as_given
            FROM (VALUES (?::text, ?::text, ?::bigint, ?::date, ?::date, ?::text, ?::text))
                 AS general (subject, level, from_pos, effective_from, stated_on, stated_source, stated_as_given)
            WHERE NOT EXISTS (SELECT FROM visibility v WHERE v.subject = general.subject AND v.to_pos IS NULL
                              AND v.laid_down AND v.level <> general.level)\
            """;

    /** The draft of its minutes that a meeting approves. */
    private static final String LAST_DRAFT =
            """
            (SELECT d.subject FROM visibility d WHERE starts_with(d.subject, ?) ORDER BY d.from_pos DESC LIMIT 1)\
            """;

    private static final String CLOSE_DRAFT =
            CLOSE.replace("subject = ?", "subject = " + LAST_DRAFT);

    private static final String INSERT_DRAFT =
            INSERT.replace("VALUES (?::text", "VALUES (" + LAST_DRAFT)
                    + " AND general.subject IS NOT NULL";

    private static final String INSERT_FIRST =
            """
            INSERT INTO visibility (subject, level, laid_down, from_pos, effective_from, stated_on, stated_source,
                                    stated_as_given)
            SELECT ?::text, 'public', false, ?::bigint, ?::date, ?::date, ?::text, ?::text
            WHERE NOT EXISTS (SELECT FROM visibility v WHERE v.subject = ? AND v.to_pos IS NULL)\
            """;

    /**
     * The KPIs of a round that are not public yet, unless something else was laid down for them.
     * One that is public by an imported figure may have been so earlier by another.
     */
    private static final String INSERT_KPIS =
            """
            INSERT INTO visibility (subject, level, laid_down, from_pos, effective_from, stated_on, stated_source,
                                    stated_as_given)
            SELECT r.kpi, 'public', false, ?::bigint, ?::date, ?::date, ?::text, ?::text
            FROM visibility_round r
            WHERE r.submission = ?
              AND NOT EXISTS (SELECT FROM visibility v WHERE v.subject = r.kpi AND v.to_pos IS NULL
                              AND (v.level <> 'public' OR ?::date IS NULL OR v.stated_on <= ?::date))\
            """;

    private static final String ROUND =
            "INSERT INTO visibility_round (submission, kpi, from_pos) VALUES (?, ?, ?) ON CONFLICT"
                    + " DO NOTHING";

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public Set<String> tables() {
        return Set.of("visibility", "visibility_round");
    }

    /**
     * Since 2 it knows late replies; 3 knows meetings; 4 says from which position a round has a
     * KPI.
     */
    @Override
    public int version() {
        return 4;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        switch (event.fact()) {
            case BodyRegistered registered -> general(registered.id(), PUBLIC, event, rows);
            case PlanRecorded plan -> general(plan.id(), level(isPublic(plan)), event, rows);
            case PlanStatusChanged changed -> {
                if (!DRAFTING.contains(changed.status())) {
                    opened(changed, event, rows);
                }
            }
            case ActionAdded added ->
                    general(added.id(), level(added.stated() != null), event, rows);
            case ScrutinyScheduled scheduled ->
                    general(scheduled.id(), level(scheduled.stated() != null), event, rows);
            case MeetingScheduled meeting ->
                    general(meeting.id(), level(meeting.stated() != null), event, rows);
            case AgendaPublished agenda -> agenda(agenda, event, rows);
            case MinutesDrafted minutes ->
                    general(
                            Part.minutes(minutes.id(), event.position()),
                            level(minutes.stated() != null),
                            event,
                            rows);
            case MinutesApproved approved ->
                    general(
                            CLOSE_DRAFT,
                            INSERT_DRAFT,
                            Part.minutes(approved.id()),
                            PUBLIC,
                            event,
                            rows);
            case DecisionPlanned planned ->
                    decision(planned.id(), planned.classification(), event, rows);
            case DecisionProposed proposed ->
                    decision(proposed.id(), proposed.classification(), event, rows);
            case DecisionPublished published -> decided(published, event, rows);
            case RecommendationMade made ->
                    general(
                            made.id(),
                            level(made.stated() != null || made.publishedOn() != null),
                            event,
                            rows);
            case DutyLaidDown laidDown ->
                    general(laidDown.id(), level(laidDown.stated() != null), event, rows);
            case DutyPublished published -> general(published.id(), PUBLIC, event, rows);
            // Of its own nobody's, it is seen with what it is about; but nothing tells which item
            // of
            // a meeting a file is about, and that may be exempt.
            case ExhibitFiled filed ->
                    general(
                            filed.id(),
                            level(!Ids.kindOf(filed.about()).equals("meeting")),
                            event,
                            rows);
            case MeasurementsRecorded recorded -> round(recorded, event, rows);
            case SubmissionPublished published -> published(published, event, rows);
            case RevisionPublished published ->
                    general(
                            Part.revision(published.id(), published.revision()),
                            PUBLIC,
                            event,
                            rows);
            case ReplyPublished published ->
                    general(Part.reply(published.id(), published.reply()), PUBLIC, event, rows);
            case VisibilitySet set -> laidDown(set, event, rows);
            default -> {}
        }
    }

    /** A draft that is out is public; what is public already, or laid down, stays as it is. */
    private static void opened(PlanStatusChanged changed, Recorded event, Rows rows) {
        var stated = changed.stated();
        @Nullable Object statedOn = stated == null ? null : stated.on();
        rows.write(
                CLOSE + " AND level <> 'public'",
                event.position(),
                statedOn,
                changed.id(),
                event.position());
        rows.write(
                INSERT_FIRST,
                changed.id(),
                event.position(),
                changed.effectiveOn(),
                statedOn,
                stated == null ? null : stated.source(),
                stated == null ? null : stated.asGiven(),
                changed.id());
    }

    private static boolean isPublic(PlanRecorded plan) {
        return plan.stated() != null
                || (plan.status() != null && !DRAFTING.contains(plan.status()));
    }

    private static Visibility level(boolean isPublic) {
        return isPublic ? PUBLIC : INTERNAL;
    }

    /** A register that is public shows what it shows, unless it calls it non-public itself. */
    private static void decision(
            String id, @Nullable Classification classification, Recorded event, Rows rows) {
        var stated = event.fact().stated() != null;
        var whole =
                switch (classification) {
                    case PUBLIC -> true;
                    case NON_PUBLIC -> false;
                    case PART_EXEMPT -> stated;
                    case null -> stated;
                };
        var entry = whole || classification == Classification.PART_EXEMPT;
        general(id, level(entry), event, rows);
        if (entry && !whole) {
            laidDown(Part.grounds(id), INTERNAL, event, rows);
        } else {
            general(Part.grounds(id), level(whole), event, rows);
        }
    }

    /**
     * What is published is public but for what is exempt; what is withheld or published in part
     * keeps its grounds to the house, and its entry where that was.
     */
    private static void decided(DecisionPublished published, Recorded event, Rows rows) {
        var grounds = Part.grounds(published.id());
        switch (published.publication()) {
            case PUBLISHED -> {
                general(published.id(), PUBLIC, event, rows);
                general(grounds, PUBLIC, event, rows);
            }
            case PART_PUBLISHED -> {
                general(published.id(), PUBLIC, event, rows);
                general(grounds, INTERNAL, event, rows);
            }
            case WITHHELD -> general(grounds, INTERNAL, event, rows);
        }
    }

    /**
     * Everybody sees what a meeting is about; the papers of an exempt item, nobody from outside.
     */
    private static void agenda(AgendaPublished agenda, Recorded event, Rows rows) {
        general(agenda.id(), PUBLIC, event, rows);
        agenda.items()
                .forEach(item ->
                        general(
                                Part.item(agenda.id(), item.code()),
                                level(!item.exempt()),
                                event,
                                rows));
    }

    private static void round(MeasurementsRecorded recorded, Recorded event, Rows rows) {
        var body = Ids.bodyOf(recorded.id());
        recorded.measurements().stream()
                .map(measurement -> Ids.of("kpi", body, measurement.figure().kpi()))
                .distinct()
                .forEach(kpi -> rows.write(ROUND, recorded.id(), kpi, event.position()));
    }

    private static void published(SubmissionPublished published, Recorded event, Rows rows) {
        general(published.id(), PUBLIC, event, rows);
        var stated = published.stated();
        rows.write(
                INSERT_KPIS,
                event.position(),
                published.effectiveOn(),
                stated == null ? null : stated.on(),
                stated == null ? null : stated.source(),
                stated == null ? null : stated.asGiven(),
                published.id(),
                stated == null ? null : stated.on(),
                stated == null ? null : stated.on());
    }

    private static void general(String subject, Visibility level, Recorded event, Rows rows) {
        general(CLOSE, INSERT, subject, level, event, rows);
    }

    private static void general(
            String close,
            String insert,
            String subject,
            Visibility level,
            Recorded event,
            Rows rows) {
        var fact = event.fact();
        var stated = fact.stated();
        @Nullable Object statedOn = stated == null ? null : stated.on();
        rows.write(close, event.position(), statedOn, subject, event.position());
        rows.write(
                insert,
                subject,
                level,
                event.position(),
                fact.effectiveOn(),
                statedOn,
                stated == null ? null : stated.source(),
                stated == null ? null : stated.asGiven());
    }

    /**
     * Who makes a decision public makes its grounds public, unless they are exempt; hidden, they
     * are hidden with it.
     */
    private static void laidDown(VisibilitySet set, Recorded event, Rows rows) {
        laidDown(set.subject(), set.visibility(), event, rows);
        if (set.visibility() == PUBLIC && Ids.kindOf(set.subject()).equals("decision")) {
            general(Part.grounds(set.subject()), PUBLIC, event, rows);
        }
    }

    private static void laidDown(String subject, Visibility level, Recorded event, Rows rows) {
        rows.close("visibility", Map.of("subject", subject), event);
        rows.insert(
                "visibility",
                Columns.of(event)
                        .with("subject", subject)
                        .with("level", level)
                        .with("laid_down", true)
                        .map(),
                event);
    }
}
