/** What came of what: from a figure to the question, the answer, the action and its effect. */
@NullMarked
package uk.tallystick.query.chain;

import org.jspecify.annotations.NullMarked;
