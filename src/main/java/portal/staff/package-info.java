/** The desks: pages for officers, behind their log-in. */
@NullMarked
package portal.staff;

import org.jspecify.annotations.NullMarked;
