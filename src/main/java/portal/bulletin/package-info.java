/** What the office puts up beside its articles under four eyes: quiz questions, campaigns, and lists of what is to be done. */
@NullMarked
package portal.bulletin;

import org.jspecify.annotations.NullMarked;
