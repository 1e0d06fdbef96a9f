/** What stands, as files that a spreadsheet opens. */
@NullMarked
package uk.tallystick.query.export;

import org.jspecify.annotations.NullMarked;
