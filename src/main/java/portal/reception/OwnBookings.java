package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import portal.search.Page;
import portal.search.Paging;

/** The bookings in the list of somebody who signed in, a page at a time. */
@ApplicationScoped
public class OwnBookings {
    private static final String PAGE = """
        select counted.total, shown.* from (
            select count(*) as total from citizen_matter where account = $1 and kind = 'booking') counted
        left join (
            select m.filed_at, %s %s join citizen_matter m on m.no = b.no and m.kind = 'booking'
            where m.account = $1 order by m.filed_at desc, m.no limit $2 offset $3) shown on true
        order by shown.filed_at desc, shown.no
        """.formatted(BookingRow.COLUMNS, BookingRow.FROM);

    private final Pool pool;
    private final MyBookings bookings;

    OwnBookings(Pool pool, MyBookings bookings) {
        this.pool = pool;
        this.bookings = bookings;
    }

    /** A page of the list, the booking made last first. */
    public Uni<Page<MyBooking>> page(long account, Paging paging) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(account, (long) paging.size(), paging.offset()))
                .map(rows -> Page.of(rows, paging, row -> bookings.shown(BookingRow.of(row))));
    }
}
