/**
 * Recommendations of panels, inspectorates and auditors, and what whom they are addressed to does.
 */
@NullMarked
package uk.tallystick.command.recommendation;

import org.jspecify.annotations.NullMarked;
