/** Who is asking and how often; what is kept secret, and how; what every answer and every request must satisfy. */
@NullMarked
package portal.security;

import org.jspecify.annotations.NullMarked;
