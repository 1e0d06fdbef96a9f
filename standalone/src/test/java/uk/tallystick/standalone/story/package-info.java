/** The main job as a person does it, in a real browser. */
@NullMarked
package uk.tallystick.standalone.story;

import org.jspecify.annotations.NullMarked;
