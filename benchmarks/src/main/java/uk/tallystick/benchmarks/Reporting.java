package uk.tallystick.benchmarks;

import uk.tallystick.events.action.Rag;

/** Something that reports on actions: it loads one, appends to it, and the disk has it. */
interface Reporting {

    void report(String action, Rag rag) throws Exception;
}
