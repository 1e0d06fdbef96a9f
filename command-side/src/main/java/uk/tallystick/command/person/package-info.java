/** People: who may sign in, with which roles. Their names are in the directory and nowhere else. */
@NullMarked
package uk.tallystick.command.person;

import org.jspecify.annotations.NullMarked;
