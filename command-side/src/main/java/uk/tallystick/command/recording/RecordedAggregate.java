package uk.tallystick.command.recording;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Refusal.VersionMismatch;
import uk.tallystick.events.Fact;

import java.util.List;

/** What every aggregate has: its id and version, and the receipt of its last event. */
public abstract class RecordedAggregate {

    @AggregateIdentifier private @Nullable String id;

    private long version;
    private @Nullable String receipt;

    /** Records what was decided, which may be nothing. */
    protected final Recorded record(List<? extends Fact> decided) {
        var before = version;
        decided.forEach(AggregateLifecycle::apply);
        if (id == null || receipt == null) {
            throw new IllegalStateException("a thing came into being without an event");
        }
        return new Recorded(id, version, receipt, before == 0, version > before);
    }

    /** To be called for each event of the aggregate, new or read from the log. */
    protected final void recorded(Fact event, String eventId) {
        id = event.id();
        version++;
        receipt = eventId;
    }

    @CommandHandlerInterceptor
    void checkVersion(CommandMessage<?> command) {
        if (Envelope.of(command).ifMatch() instanceof Long asked && asked != version) {
            throw new VersionMismatch(asked, version);
        }
    }
}
