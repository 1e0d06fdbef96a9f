/** What is possible in which state: the tables that deciders go by and the documentation shows. */
@NullMarked
package uk.tallystick.command.lifecycle;

import org.jspecify.annotations.NullMarked;
