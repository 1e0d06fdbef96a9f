package uk.tallystick.command.forms;

/**
 * A step that a reporting round takes, as its form shows it.
 *
 * @param code in the address
 * @param title of the form
 * @param meaning what comes of it
 * @param reason what is asked for as a reason; empty if none is
 * @param button what is pressed
 * @param urgent whether it may be an urgent override of four eyes
 */
record RoundStep(
        String code, String title, String meaning, String reason, String button, boolean urgent) {

    static final RoundStep SUBMIT =
            new RoundStep(
                    "submit",
                    "Submit the figures",
                    "The round takes no more figures, and somebody else approves or returns it.",
                    "",
                    "Submit the figures",
                    false);
    static final RoundStep APPROVE =
            new RoundStep(
                    "approve",
                    "Approve the figures",
                    "The figures may be published. Nobody approves what they submitted.",
                    "",
                    "Approve the figures",
                    true);
    static final RoundStep RETURN =
            new RoundStep(
                    "return",
                    "Return for amendment",
                    "The supplier amends the figures and submits them again.",
                    "What has to be amended",
                    "Return the round",
                    false);
    static final RoundStep PUBLISH =
            new RoundStep(
                    "publish",
                    "Publish the figures",
                    "Everybody sees the figures and the definitions of their KPIs. This cannot be"
                            + " undone: a published figure is only revised.",
                    "",
                    "Publish the figures",
                    false);
    static final RoundStep WITHDRAW =
            new RoundStep(
                    "withdraw",
                    "Withdraw the round",
                    "Its figures no longer count.",
                    "Why it is withdrawn",
                    "Withdraw the round",
                    false);
    static final RoundStep REOPEN =
            new RoundStep(
                    "reopen",
                    "Reopen the round",
                    "It takes figures again. Those that were published stay; they are only"
                            + " revised.",
                    "Why it is reopened",
                    "Reopen the round",
                    false);

    public boolean asksForReason() {
        return !reason.isEmpty();
    }
}
