package uk.tallystick.benchmarks;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.action.Reports;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorded;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.sequencing.SequencerLoop;
import uk.tallystick.events.action.Rag;

import java.util.concurrent.locks.LockSupport;

/** As the command side does it, without HTTP. */
final class OurReporting implements Reporting {

    private static final long PAUSE_NANOS = 1_000_000;

    private final Acts acts;
    private final Recorder recorder;
    private final SequencerLoop sequencer;
    private volatile @Nullable Recorded last;

    OurReporting(Program program) {
        acts = program.bean(Acts.class);
        recorder = program.bean(Recorder.class);
        sequencer = program.bean(SequencerLoop.class);
    }

    @Override
    public void report(String action, Rag rag) {
        last = record(action, rag);
    }

    /** What was recorded, which is on the disk by then. */
    Recorded record(String action, Rag rag) {
        var act = acts.ofProgram("benchmark");
        return recorder.record(act, Reports.of(action, rag, act.today()));
    }

    /** The same, but nothing gets a position until it is closed; then all does. */
    AutoCloseable withoutSequencer() {
        sequencer.stop();
        return () -> {
            sequencer.start();
            var recorded = last;
            while (recorded != null && recorder.receipt(recorded).position() == null) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        };
    }

    /** The same, while somebody always waits for a position: a client would, and the sequencer. */
    AutoCloseable withSequencer() {
        var waiting = new Waiting();
        waiting.start();
        return waiting::end;
    }

    private final class Waiting extends Thread {

        private volatile boolean running = true;

        Waiting() {
            super("waiting for positions");
        }

        @Override
        public void run() {
            while (running) {
                var recorded = last;
                if (recorded != null) {
                    recorder.receipt(recorded);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }

        void end() throws InterruptedException {
            running = false;
            join();
        }
    }
}
