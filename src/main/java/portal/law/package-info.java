/** How regulations count time, who acts, how they say no, and the numbers that identify people and organizations. */
@NullMarked
package portal.law;

import org.jspecify.annotations.NullMarked;
