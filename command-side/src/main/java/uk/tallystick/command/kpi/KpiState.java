package uk.tallystick.command.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.LimitsRebased;
import uk.tallystick.events.kpi.KpiEvent.PeersRecorded;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.KpiStatus;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

sealed interface KpiState {

    record NotProposed() implements KpiState {}

    /** A KPI on record. */
    sealed interface OnRecord extends KpiState {

        Measure measure();

        KpiStatus status();

        /** The day from which it has its status. */
        LocalDate since();

        /** In the same state, with something else known of it. */
        OnRecord with(Measure measure);

        default Definition definition() {
            return measure().definition();
        }
    }

    record Proposed(Measure measure) implements OnRecord {
        @Override
        public LocalDate since() {
            return measure.proposal().effectiveOn();
        }

        @Override
        public KpiStatus status() {
            return KpiStatus.PROPOSED;
        }

        @Override
        public Proposed with(Measure other) {
            return new Proposed(other);
        }
    }

    record Active(Measure measure, LocalDate since) implements OnRecord {
        @Override
        public KpiStatus status() {
            return KpiStatus.ACTIVE;
        }

        @Override
        public Active with(Measure other) {
            return new Active(other, since);
        }
    }

    record Suspended(Measure measure, LocalDate since) implements OnRecord {
        @Override
        public KpiStatus status() {
            return KpiStatus.SUSPENDED;
        }

        @Override
        public Suspended with(Measure other) {
            return new Suspended(other, since);
        }
    }

    record Retired(Measure measure, LocalDate since) implements OnRecord {
        @Override
        public KpiStatus status() {
            return KpiStatus.RETIRED;
        }

        @Override
        public Retired with(Measure other) {
            return new Retired(other, since);
        }
    }

    /**
     * What is known of a KPI.
     *
     * @param definition that with the latest effective date, which is in force
     * @param since its effective date
     * @param redefined how it was redefined last; null if it never was
     * @param rebased from where limits are worked out, as decided last, by breakdown
     * @param peers the figures of others that were recorded last, by group and period
     */
    record Measure(
            KpiProposed proposal,
            Definition definition,
            LocalDate since,
            @Nullable KpiRedefined redefined,
            @Nullable BaselineSet baseline,
            @Nullable TargetSet target,
            Map<String, LimitsRebased> rebased,
            Map<String, PeersRecorded> peers) {

        static Measure of(KpiProposed proposal) {
            return new Measure(
                    proposal,
                    proposal.definition(),
                    proposal.effectiveOn(),
                    null,
                    null,
                    null,
                    Map.of(),
                    Map.of());
        }

        /** A definition that is recorded late may have been followed by another already. */
        Measure with(KpiRedefined last) {
            return last.effectiveOn().isBefore(since)
                    ? new Measure(
                            proposal, definition, since, last, baseline, target, rebased, peers)
                    : new Measure(
                            proposal,
                            last.definition(),
                            last.effectiveOn(),
                            last,
                            baseline,
                            target,
                            rebased,
                            peers);
        }

        Measure with(BaselineSet set) {
            return new Measure(proposal, definition, since, redefined, set, target, rebased, peers);
        }

        Measure with(TargetSet set) {
            return new Measure(
                    proposal, definition, since, redefined, baseline, set, rebased, peers);
        }

        Measure with(LimitsRebased decided) {
            var all = new HashMap<>(rebased);
            all.put(decided.breakdown(), decided);
            return new Measure(
                    proposal, definition, since, redefined, baseline, target, all, peers);
        }

        Measure with(PeersRecorded recorded) {
            var all = new HashMap<>(peers);
            all.put(placeOf(recorded), recorded);
            return new Measure(
                    proposal, definition, since, redefined, baseline, target, rebased, all);
        }

        /** Those that stand where these would. */
        @Nullable PeersRecorded standing(PeersRecorded recorded) {
            return peers.get(placeOf(recorded));
        }

        private static String placeOf(PeersRecorded recorded) {
            return recorded.group().code() + " " + recorded.period().code();
        }
    }
}
