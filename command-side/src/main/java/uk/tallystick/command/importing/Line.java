package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line of a file that has anything in it.
 *
 * @param sheet where it is; null in a file without sheets
 * @param row its number in the file, from 1
 * @param ragged whether its number of cells says something: in a spreadsheet it does not
 */
record Line(@Nullable String sheet, int row, List<Cell> cells, boolean ragged) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
