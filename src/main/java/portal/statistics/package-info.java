/** PURE: numbers that are published: which of them may be shown, and which sums must agree. */
@NullMarked
package portal.statistics;

import org.jspecify.annotations.NullMarked;
