package uk.tallystick.query.history;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Receipts;

import java.time.Instant;

/** Where an event stands in the ledger. */
@Anyone
@RestController
class ReceiptController {

    /**
     * Its place.
     *
     * @param entry what the public ledger says of it
     */
    record Place(long position, Instant recordedAt, String entry) {}

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/api/ledger/receipts/{receipt}")
    Place place(@PathVariable String receipt) {
        return receipts.find(receipt, Place::new);
    }
}
