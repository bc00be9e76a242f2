/** Statistics: how many petitions were filed, passed on, answered, and what of it was in time. */
@NullMarked
package portal.figures;

import org.jspecify.annotations.NullMarked;
