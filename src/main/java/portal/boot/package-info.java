/** Brings the portal up: its database, its secrets, and the checks that must pass before a citizen is let in. */
@NullMarked
package portal.boot;

import org.jspecify.annotations.NullMarked;
