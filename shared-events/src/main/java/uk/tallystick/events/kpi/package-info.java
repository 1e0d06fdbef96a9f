/** Events about KPIs, baselines and targets. */
@NullMarked
package uk.tallystick.events.kpi;

import org.jspecify.annotations.NullMarked;
