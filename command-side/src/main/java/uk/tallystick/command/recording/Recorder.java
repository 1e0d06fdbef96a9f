package uk.tallystick.command.recording;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;

import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sends a command to what decides it and tells the client what was recorded. */
@Component
public class Recorder {

    /**
     * How often a command is decided anew because another was recorded on the same thing meanwhile.
     */
    private static final int ATTEMPTS = 10;

    private final CommandBus commands;
    private final Positions positions;

    private final IdempotencyKeys keys;

    Recorder(CommandBus commands, Positions positions, IdempotencyKeys keys) {
        this.commands = commands;
        this.keys = keys;
        this.positions = positions;
    }

    /**
     * Records what the command leads to and answers 201 if that brought a thing into being, else
     * 200.
     *
     * @param location from the new thing's code to its path
     */
    public ResponseEntity<Receipt> record(
            Act act, Command command, UnaryOperator<String> location) {
        var recorded = record(act, command);
        var receipt = receipt(recorded);
        return ResponseEntity.status(recorded.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .headers(headers -> {
                    if (recorded.created()) {
                        headers.setLocation(URI.create(location.apply(Ids.codeOf(recorded.id()))));
                    }
                })
                .eTag("\"" + recorded.version() + "\"")
                .body(receipt);
    }

    /** What a client gets for what was recorded. */
    public Receipt receipt(Recorded recorded) {
        return new Receipt(
                recorded.id(),
                recorded.version(),
                recorded.receipt(),
                positions.await(recorded.receipt()));
    }

    /**
     * What was recorded for this very request before; null if nothing was. Whatever leads to a
     * command and may not be possible twice asks here first.
     */
    public @Nullable Recorded before(Act act) {
        var claim = act.idempotency();
        return claim == null ? null : keys.answered(claim);
    }

    /** Records what the command leads to; a refusal is thrown as it is. */
    public Recorded record(Act act, Command command) {
        for (var attempt = 1; ; attempt++) {
            try {
                return dispatch(act, command);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (attempt == ATTEMPTS) {
                    throw new NotPossible(
                            "others are recording on "
                                    + command.id()
                                    + " at the same time; try again");
                }
            } catch (AggregateNotFoundException e) {
                throw new NotFound(command.id());
            }
        }
    }

    private Recorded dispatch(Act act, Command command) {
        var said =
                MetaData.from(
                        Map.of(
                                Correlation.ACTOR, act.actor(),
                                Correlation.CORRELATION_ID, act.correlationId(),
                                Envelope.KEY, act.envelope()));
        var metadata = act.cause() == null ? said : said.and(Correlation.CAUSATION_ID, act.cause());
        var callback = new FutureCallback<Command, Recorded>();
        commands.dispatch(new GenericCommandMessage<>(command, metadata), callback);
        var result = callback.getResult();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        throw result.exceptionResult() instanceof RuntimeException refused
                ? refused
                : new IllegalStateException(result.exceptionResult());
    }
}
