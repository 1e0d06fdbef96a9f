package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;

sealed interface KpiState {

    record NotProposed() implements KpiState {}

    /** A KPI on record, proposed or in use. */
    sealed interface OnRecord extends KpiState {

        KpiProposed definition();

        @Nullable BaselineSet baseline();

        @Nullable TargetSet target();

        OnRecord with(@Nullable BaselineSet baseline, @Nullable TargetSet target);
    }

    record Proposed(
            KpiProposed definition, @Nullable BaselineSet baseline, @Nullable TargetSet target)
            implements OnRecord {
        @Override
        public Proposed with(@Nullable BaselineSet newBaseline, @Nullable TargetSet newTarget) {
            return new Proposed(definition, newBaseline, newTarget);
        }
    }

    record Active(
            KpiProposed definition, @Nullable BaselineSet baseline, @Nullable TargetSet target)
            implements OnRecord {
        @Override
        public Active with(@Nullable BaselineSet newBaseline, @Nullable TargetSet newTarget) {
            return new Active(definition, newBaseline, newTarget);
        }
    }
}
