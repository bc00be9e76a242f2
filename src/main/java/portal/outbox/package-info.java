/** What the outside must be told: written in the same transaction as what happened, delivered afterwards. */
@NullMarked
package portal.outbox;

import org.jspecify.annotations.NullMarked;
