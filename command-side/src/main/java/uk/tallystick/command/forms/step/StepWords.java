package uk.tallystick.command.forms.step;

import java.util.Map;

/** What steps are called where people choose among them. */
final class StepWords {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("actions/", "New action"),
                    Map.entry("scrutiny/", "New scrutiny item"),
                    Map.entry("meetings/", "New meeting"),
                    Map.entry("decisions/", "New decision"),
                    Map.entry("recommendations/", "New recommendation"),
                    Map.entry("duties/", "New duty to publish"),
                    Map.entry("plans/", "New plan"),
                    Map.entry("kpis/", "New KPI"),
                    Map.entry("holders/", "Somebody holds an office"),
                    Map.entry("holders/end", "Somebody left office"),
                    Map.entry("forces/", "A force that is held to account"),
                    Map.entry(
                            "forces/release",
                            "The force is no longer held to account by this body"),
                    Map.entry(
                            "forces/monitoring",
                            "The inspectorate monitors the force in another way"),
                    Map.entry("forces/grades", "The inspectorate gave a grade"),
                    Map.entry("areas/", "New area"),
                    Map.entry("areas/end", "The area is no more"),
                    Map.entry("transfer/", "Another body takes over"),
                    Map.entry("abolish/", "The body is abolished"),
                    Map.entry("actions/particulars", "Change the particulars"),
                    Map.entry("actions/assign", "Assign the action to a person"),
                    Map.entry("actions/reschedule", "Change the day by which it is due"),
                    Map.entry("actions/milestones", "Set a milestone"),
                    Map.entry("actions/milestones-reach", "A milestone was reached"),
                    Map.entry("actions/outputs", "Record an output"),
                    Map.entry("actions/status", "Change the status"),
                    Map.entry("actions/confirm", "Confirm that it is complete"),
                    Map.entry("actions/merge", "Merge it into another action"),
                    Map.entry("actions/carry-forward", "Carry it forward to another action"),
                    Map.entry("scrutiny/questions", "Questions were put"),
                    Map.entry("scrutiny/examine", "It was examined, and the response given"),
                    Map.entry("scrutiny/outcome", "Record the outcome"),
                    Map.entry("scrutiny/follow-up", "Follow it up"),
                    Map.entry("scrutiny/review", "It was reviewed"),
                    Map.entry("scrutiny/close", "Close it"),
                    Map.entry("meetings/date", "Correct the date"),
                    Map.entry("meetings/agenda", "Publish the agenda"),
                    Map.entry("meetings/hold", "The meeting was held"),
                    Map.entry("meetings/cancel", "The meeting was cancelled"),
                    Map.entry("meetings/resolutions", "Record what was resolved"),
                    Map.entry("meetings/minutes", "Draft the minutes"),
                    Map.entry("meetings/minutes-approve", "The minutes were approved"),
                    Map.entry("meetings/information-requests", "Information was asked for"),
                    Map.entry("meetings/information-requests-answer", "Information was given"),
                    Map.entry("decisions/propose", "The decision is proposed"),
                    Map.entry("decisions/defer", "The decision is deferred"),
                    Map.entry("decisions/withdraw", "The proposal is withdrawn"),
                    Map.entry("decisions/take", "The decision was taken"),
                    Map.entry("decisions/publish", "The decision is published or withheld"),
                    Map.entry("decisions/supersede", "Another decision supersedes it"),
                    Map.entry("decisions/rescind", "The decision was rescinded"),
                    Map.entry("recommendations/acknowledge", "It was acknowledged"),
                    Map.entry("recommendations/answer", "It was answered"),
                    Map.entry("recommendations/progress", "Report progress"),
                    Map.entry("recommendations/postpone", "Delivery is postponed"),
                    Map.entry("recommendations/claim", "It is said to be delivered"),
                    Map.entry("recommendations/not-accept", "Delivery is not accepted"),
                    Map.entry("recommendations/close", "Close it"),
                    Map.entry("recommendations/effects", "Record its effect on a KPI"),
                    Map.entry("duties/publish", "It was published"),
                    Map.entry("duties/update", "What was published was updated"),
                    Map.entry("duties/withhold", "It is withheld"),
                    Map.entry("duties/archive", "It is archived"),
                    Map.entry("plans/versions", "A new version"),
                    Map.entry("plans/status", "Change the status"),
                    Map.entry("plans/nodes-status", "Record what became of a commitment"),
                    Map.entry("kpis/activate", "Put it into use"),
                    Map.entry("kpis/suspend", "Suspend it"),
                    Map.entry("kpis/retire", "Retire it"),
                    Map.entry("kpis/definitions", "Change the definition"),
                    Map.entry("kpis/baseline", "Set the baseline"),
                    Map.entry("kpis/target", "Set the target"),
                    Map.entry("kpis/limits", "Set the control limits anew"),
                    Map.entry("kpis/peers", "Record figures of other forces"),
                    Map.entry("kpis/replies", "Reply to a figure"),
                    Map.entry("kpis/replies-publish", "Publish a reply"),
                    Map.entry("kpis/revisions", "Revise a figure"),
                    Map.entry("kpis/revisions-publish", "Publish a revision"));

    private StepWords() {}

    static boolean has(String list, String name) {
        return WORDS.containsKey(list + "/" + name);
    }

    /** A step that nobody has named yet is called what its path says. */
    static String of(String list, String name) {
        var known = WORDS.get(list + "/" + name);
        return known == null
                ? Inputs.words(name.isEmpty() ? "new in " + list : name.replace('-', ' '))
                : known;
    }
}
