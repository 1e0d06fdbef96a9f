package uk.tallystick.standalone.asat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What clients send to a running program, and what of it was recorded. */
final class Story {

    private final Program program;
    private final Draw draw;
    private final RandomCommands commands;
    private final Set<String> receipts = new HashSet<>();
    private int refused;

    Story(Program program, Draw draw, RandomCommands commands) {
        this.program = program;
        this.draw = draw;
        this.commands = commands;
    }

    /** Sends commands until one has recorded something: its answer. */
    Program.Answer goOn() {
        while (true) {
            var command = draw.chance(0.1) ? commands.next().spoilt(draw) : commands.next();
            var answer =
                    program.send(
                            command.method(), command.path(), command.body(), command.headers());
            if (answer.status() < 300) {
                var receipt = answer.json();
                if (receipts.add(receipt.path("receipt").asString())) {
                    commands.accepted(command, receipt);
                    return answer;
                }
            } else {
                assertThat(answer.status())
                        .as("%s %s", command, answer.text())
                        .isIn(List.of(400, 404, 409, 412, 422));
                refused++;
            }
        }
    }

    int recorded() {
        return receipts.size();
    }

    int refused() {
        return refused;
    }
}
