/** What is true of every command and every query, whatever they are: held by chance and a seed. */
@NullMarked
package uk.tallystick.standalone.asat;

import org.jspecify.annotations.NullMarked;
