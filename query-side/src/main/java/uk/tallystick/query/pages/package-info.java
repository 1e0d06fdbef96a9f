/** The pages: what the queries answer, in the words of the field. */
@NullMarked
package uk.tallystick.query.pages;

import org.jspecify.annotations.NullMarked;
