package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.access.Caller;
import uk.tallystick.events.person.Role;

import java.util.EnumSet;
import java.util.List;

/**
 * Who looks at a page, and which forms they may use.
 *
 * @param name null for the public
 * @param signIn where to sign in
 * @param account where to change one's password; null for who has none here
 * @param signOut where to sign out; null for who has no session to end
 */
record Visitor(
        Caller caller,
        @Nullable String name,
        String signIn,
        @Nullable String account,
        @Nullable String signOut) {

    /** Whether figures of the body's may be recorded, handed in and revised. */
    public boolean mayRecord(String body) {
        return caller.has(body, List.of(Role.SUBMITTER));
    }

    /** Whether a round that was handed in may be approved or returned. */
    public boolean mayApprove(String body) {
        return caller.has(body, List.of(Role.APPROVER));
    }

    /** Whether facts may be checked and replied to. */
    public boolean mayReply(String body) {
        return caller.has(body, List.of(Role.FORCE_LIAISON));
    }

    /** Whether the status of this action may be changed. */
    public boolean mayReport(String body, String action) {
        return caller.has(body, Role.DELIVERY_LEAD, action);
    }

    /** Whether something new may be recorded in a list of the body's. */
    public boolean mayRecordNew(String body, String list) {
        return caller.has(body, Recording.anew(list));
    }

    /** Whether something may be recorded of one thing; a delivery lead's actions may be named. */
    public boolean mayRecordOf(String body, String list, String code) {
        return Recording.steps(list).stream()
                .anyMatch(role ->
                        role == Role.DELIVERY_LEAD
                                ? mayReport(body, code)
                                : caller.has(body, List.of(role)));
    }

    /** Whether files may be put beside things of the body. */
    public boolean mayFile(String body) {
        return caller.has(body, EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)));
    }

    /** Whether a decision may be put on the body's register. */
    public boolean mayDecide(String body) {
        return caller.has(body, List.of(Role.SECRETARY, Role.DECISION_MAKER));
    }

    /** Whether it may be seen who holds which role on the body. */
    public boolean maySeePeople(String body) {
        return caller.has(body, List.of(Role.ADMINISTRATOR, Role.AUDITOR));
    }

    /** Whether people may be added to the body, and their roles changed. */
    public boolean mayChangePeople(String body) {
        return caller.has(body, List.of(Role.ADMINISTRATOR));
    }

    /** Whether it may be laid down who sees a thing of the body's. */
    public boolean mayPublish(String body) {
        return caller.has(body, List.of(Role.PUBLISHER));
    }

    /** Whether it may be seen who read what is restricted of the body. */
    public boolean maySeeReads(String body) {
        return caller.has(body, List.of(Role.AUDITOR));
    }

    /** Whether it may be seen how far projections are, and one be built anew. */
    public boolean mayOperate() {
        return caller.hasEverywhere(List.of(Role.ADMINISTRATOR));
    }

    /** Whether it may be compared what is shown and what was recorded. */
    public boolean mayProve() {
        return caller.hasAnywhere(List.of(Role.AUDITOR));
    }
}
