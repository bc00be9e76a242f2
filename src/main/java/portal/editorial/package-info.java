/** The desks where what the office publishes is written, examined and put up. */
@NullMarked
package portal.editorial;

import org.jspecify.annotations.NullMarked;
