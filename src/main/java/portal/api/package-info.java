/** The JSON API under /api/v1, for the mini-program and other clients. */
@NullMarked
package portal.api;

import org.jspecify.annotations.NullMarked;
