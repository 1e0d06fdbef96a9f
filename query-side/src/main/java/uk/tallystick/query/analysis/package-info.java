/** What a series says: process limits, signals, comparisons; as of any position. */
@NullMarked
package uk.tallystick.query.analysis;

import org.jspecify.annotations.NullMarked;
