/** The portal of a petition office: the rooms are listed in src/docs/adr/0001 and guarded by HouseTest. */
@NullMarked
package portal;

import org.jspecify.annotations.NullMarked;
