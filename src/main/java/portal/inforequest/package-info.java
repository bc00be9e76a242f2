/** A request for information and its whole procedure: what may be asked, its number, and what may follow what. */
@NullMarked
package portal.inforequest;

import org.jspecify.annotations.NullMarked;
