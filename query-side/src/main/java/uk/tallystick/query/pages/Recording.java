package uk.tallystick.query.pages;

import uk.tallystick.events.person.Role;

import java.util.Map;
import java.util.Set;

/** Who is shown the forms with which things are recorded; the forms ask again. */
final class Recording {

    /** The roles that put something new into a list. */
    private static final Map<String, Set<Role>> NEW =
            Map.of(
                    "actions", Set.of(Role.DELIVERY_LEAD),
                    "scrutiny", Set.of(Role.SECRETARY),
                    "meetings", Set.of(Role.SECRETARY),
                    "decisions", Set.of(Role.SECRETARY, Role.DECISION_MAKER),
                    "recommendations", Set.of(Role.SECRETARY, Role.PANEL_OFFICER),
                    "duties", Set.of(Role.SECRETARY),
                    "plans", Set.of(Role.SECRETARY),
                    "kpis", Set.of(Role.APPROVER, Role.ADMINISTRATOR),
                    "holders", Set.of(Role.SECRETARY, Role.ADMINISTRATOR));

    /** The roles that take some step of what is in a list. */
    private static final Map<String, Set<Role>> STEPS =
            Map.of(
                    "actions", Set.of(Role.DELIVERY_LEAD, Role.SECRETARY),
                    "scrutiny", Set.of(Role.SECRETARY, Role.DECISION_MAKER, Role.PANEL_MEMBER),
                    "meetings", Set.of(Role.SECRETARY, Role.PANEL_OFFICER, Role.PANEL_MEMBER),
                    "decisions", Set.of(Role.SECRETARY, Role.DECISION_MAKER, Role.PUBLISHER),
                    "recommendations",
                            Set.of(Role.SECRETARY, Role.PANEL_OFFICER, Role.DECISION_MAKER),
                    "duties", Set.of(Role.SECRETARY),
                    "plans", Set.of(Role.SECRETARY),
                    "kpis",
                            Set.of(
                                    Role.APPROVER,
                                    Role.ADMINISTRATOR,
                                    Role.SUBMITTER,
                                    Role.FORCE_LIAISON));

    private Recording() {}

    static Set<Role> anew(String list) {
        return NEW.getOrDefault(list, Set.of());
    }

    static Set<Role> steps(String list) {
        return STEPS.getOrDefault(list, Set.of());
    }
}
