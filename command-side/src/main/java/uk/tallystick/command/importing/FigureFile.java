package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of figures as it was read.
 *
 * @param rows with anything in them, besides the first of each sheet
 * @param entries its figures, but those that cannot be read
 * @param blanks lines that name a KPI and say nothing of it
 */
record FigureFile(int rows, List<Entry> entries, List<Entry> blanks, List<Finding> findings) {

    static final int MOST_ROWS = 200_000;

    static FigureFile read(byte[] file, FileType type, @Nullable Layout layout) {
        var findings = new ArrayList<Finding>();
        var reader = new FigureReader(layout, findings);
        try {
            switch (type) {
                case CSV -> CsvFile.read(file, reader::take);
                case XLSX -> XlsxFile.read(file, reader::take);
            }
            reader.end();
        } catch (Unreadable e) {
            findings.add(e.finding());
        }
        return new FigureFile(reader.rows(), reader.entries(), reader.blanks(), findings);
    }
}
