/** The verbs on requests for information, and their tables. */
@NullMarked
package portal.requests;

import org.jspecify.annotations.NullMarked;
