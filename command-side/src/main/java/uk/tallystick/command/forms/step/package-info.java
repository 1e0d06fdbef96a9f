/** One form for every step that a thing can take, made of the request that the API takes for it. */
@NullMarked
package uk.tallystick.command.forms.step;

import org.jspecify.annotations.NullMarked;
