/** The desks where requests for information are entered and worked. */
@NullMarked
package portal.requestdesk;

import org.jspecify.annotations.NullMarked;
