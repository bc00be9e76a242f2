/** Takes out of a paper what may not be disclosed, and proves that it is gone. */
@NullMarked
package portal.redaction;

import org.jspecify.annotations.NullMarked;
