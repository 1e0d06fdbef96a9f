/** What holds for every file of the repository. */
@NullMarked
package uk.tallystick.repository;

import org.jspecify.annotations.NullMarked;
