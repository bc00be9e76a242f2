/** Every failure becomes an answer here: RFC 9457 JSON under /api, an error page elsewhere. */
@NullMarked
package portal.problem;

import org.jspecify.annotations.NullMarked;
