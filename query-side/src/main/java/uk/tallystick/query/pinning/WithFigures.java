package uk.tallystick.query.pinning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import uk.tallystick.query.asat.Versioned;

import java.util.List;

/**
 * A thing with the figures that it relied on, as they were seen and as they are now.
 *
 * @param item its fields stand beside
 */
public record WithFigures<T extends Versioned>(@JsonUnwrapped T item, List<PinnedFigure> figures)
        implements Versioned {

    @Override
    public long version() {
        return item.version();
    }
}
