@NullMarked
package uk.tallystick.query.submission;

import org.jspecify.annotations.NullMarked;
