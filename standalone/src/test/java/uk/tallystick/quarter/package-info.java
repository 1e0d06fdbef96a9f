/** A quarter's figures from the spreadsheet to the public, and real plans' measures and figures. */
@NullMarked
package uk.tallystick.quarter;

import org.jspecify.annotations.NullMarked;
