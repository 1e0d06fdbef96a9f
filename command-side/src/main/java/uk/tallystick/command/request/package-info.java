/** What is checked of every request before anything is decided. */
@NullMarked
package uk.tallystick.command.request;

import org.jspecify.annotations.NullMarked;
