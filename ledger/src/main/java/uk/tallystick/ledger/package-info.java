/** Fingerprints and entries of the ledger: checkable by anyone with sha256sum and base64. */
@NullMarked
package uk.tallystick.ledger;

import org.jspecify.annotations.NullMarked;
