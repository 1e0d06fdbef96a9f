/**
 * The whole accountability record: plans, meetings, inspections, decisions, as they were published.
 */
@NullMarked
package uk.tallystick.whole;

import org.jspecify.annotations.NullMarked;
