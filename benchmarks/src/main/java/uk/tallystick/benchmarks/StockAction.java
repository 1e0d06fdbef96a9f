package uk.tallystick.benchmarks;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;

/** An action as Axon's own guide would have it: as little as can be decided upon. */
final class StockAction {

    record Report(@TargetAggregateIdentifier String id, Rag rag, LocalDate day) {}

    @AggregateIdentifier private @Nullable String id;
    private @Nullable ActionStatus status;

    StockAction() {}

    @CommandHandler
    void handle(Report report) {
        if (status == ActionStatus.WITHDRAWN) {
            throw new IllegalStateException(id + " is withdrawn");
        }
        AggregateLifecycle.apply(
                new ActionStatusChanged(
                        report.id(),
                        ActionStatus.IN_PROGRESS,
                        report.rag(),
                        null,
                        report.day(),
                        null));
    }

    @EventSourcingHandler
    void on(ActionAdded added) {
        id = added.id();
        status = added.status();
    }

    @EventSourcingHandler
    void on(ActionStatusChanged changed) {
        status = changed.status();
    }
}
