/** KPIs: definitions, figures, and whether they are where they were to be. */
@NullMarked
package uk.tallystick.query.kpi;

import org.jspecify.annotations.NullMarked;
