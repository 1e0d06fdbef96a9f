/** What clients may rely on: the HTTP contract against the running program. */
@NullMarked
package uk.tallystick.contract;

import org.jspecify.annotations.NullMarked;
