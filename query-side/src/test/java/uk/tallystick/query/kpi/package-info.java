@NullMarked
package uk.tallystick.query.kpi;

import org.jspecify.annotations.NullMarked;
