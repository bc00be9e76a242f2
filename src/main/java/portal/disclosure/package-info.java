/** What the office publishes: columns, articles, the regulations it works by. */
@NullMarked
package portal.disclosure;

import org.jspecify.annotations.NullMarked;
