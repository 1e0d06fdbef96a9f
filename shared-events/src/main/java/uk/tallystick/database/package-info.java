/** The one database of an installation: who may log in to it, and its schema. */
@NullMarked
package uk.tallystick.database;

import org.jspecify.annotations.NullMarked;
