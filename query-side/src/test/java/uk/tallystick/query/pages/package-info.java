@NullMarked
package uk.tallystick.query.pages;

import org.jspecify.annotations.NullMarked;
