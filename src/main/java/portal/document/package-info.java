/** The papers that the office issues, and the files that citizens bring. */
@NullMarked
package portal.document;

import org.jspecify.annotations.NullMarked;
