package uk.tallystick.command.importing;

/**
 * What stands in one place of a file.
 *
 * @param text as it is written, in a spreadsheet as it is stored; empty if nothing is there
 */
record Cell(String text, Kind kind) {

    /** What a cell is besides its text; in CSV everything is text. */
    enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        FORMULA,
        BOOLEAN,
        ERROR
    }

    static final Cell EMPTY = new Cell("", Kind.TEXT);

    static Cell text(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new Cell(stripped, Kind.TEXT);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
