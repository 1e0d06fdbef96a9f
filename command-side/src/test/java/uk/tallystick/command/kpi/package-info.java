/** KPIs: definition, baseline, target. */
@NullMarked
package uk.tallystick.command.kpi;

import org.jspecify.annotations.NullMarked;
