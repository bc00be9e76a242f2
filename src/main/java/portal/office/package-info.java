/** Who is competent for what: regions, content categories and agencies. */
@NullMarked
package portal.office;

import org.jspecify.annotations.NullMarked;
