/** Watching over how petitions are handled: recommendations (art. 40) and quality reviews of closed cases. */
@NullMarked
package portal.oversight;

import org.jspecify.annotations.NullMarked;
