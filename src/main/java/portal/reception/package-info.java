/** 领导接访 (art. 18): the days on which somebody in charge receives citizens, and their bookings (art. 20). */
@NullMarked
package portal.reception;

import org.jspecify.annotations.NullMarked;
