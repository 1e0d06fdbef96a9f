/** What a client is told when a question cannot be answered. */
@NullMarked
package uk.tallystick.query.problem;

import org.jspecify.annotations.NullMarked;
