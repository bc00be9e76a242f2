/** A petition and its whole procedure: what may be filed, its number and code, and what may follow what. */
@NullMarked
package portal.petition;

import org.jspecify.annotations.NullMarked;
