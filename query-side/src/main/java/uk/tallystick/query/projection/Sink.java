package uk.tallystick.query.projection;

import java.util.List;

/** Where the writes of a batch go, in their order. */
interface Sink {

    void send(List<Write> writes);
}
