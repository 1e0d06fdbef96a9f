/** The query side: shows what stands, what stood, and how it came about. */
@NullMarked
package uk.tallystick.query;

import org.jspecify.annotations.NullMarked;
