package uk.tallystick.query.projection;

import java.util.Collection;

/**
 * A later version of a projection serves than this program knows: it neither feeds it nor reads.
 */
public final class Superseded extends RuntimeException {

    public Superseded(Collection<String> names) {
        super(
                "a later version serves than this program knows, of one of "
                        + String.join(", ", names));
    }
}
