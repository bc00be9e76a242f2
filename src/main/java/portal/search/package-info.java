/** Chinese text to search words and back to marked excerpts, and paging: one place for every room that searches. */
@NullMarked
package portal.search;

import org.jspecify.annotations.NullMarked;
