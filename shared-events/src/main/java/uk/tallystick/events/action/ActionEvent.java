package uk.tallystick.events.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

public sealed interface ActionEvent extends Fact {

    /**
     * An action was put on record, agreed or only proposed.
     *
     * @param lead null only where an imported source does not say
     */
    record ActionAdded(
            String id,
            Exhibit title,
            ActionStatus status,
            @Nullable Lead lead,
            @Nullable Nature nature,
            @Nullable Exhibit owner,
            List<String> planNodes,
            @Nullable LocalDate dueOn,
            @Nullable Exhibit conditions,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {
        public ActionAdded {
            planNodes = List.copyOf(planNodes);
        }
    }

    /** The action's status, RAG or both changed, or it was reported on again with other words. */
    record ActionStatusChanged(
            String id,
            ActionStatus status,
            @Nullable Rag rag,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionEvent {}
}
