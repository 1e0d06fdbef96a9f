/** Why a command is not carried out, and how a client is told. */
@NullMarked
package uk.tallystick.command.refusal;

import org.jspecify.annotations.NullMarked;
