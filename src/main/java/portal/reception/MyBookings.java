package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.ChineseDate;
import portal.law.Reason;
import portal.law.Refused;
import portal.outbox.Outbox;
import portal.petition.QueryCode;
import portal.security.KeyedHash;
import portal.security.Limits;

/**
 * Shows a booking to whoever has its number and code, and takes it back. A number that cannot be one, one that nobody
 * has and a wrong code take the same way and get the same answer.
 */
@ApplicationScoped
public class MyBookings {
    private static final long NOBODYS_NUMBER = 0;

    private static final String BY_NUMBER = "select tried.failures, found.* from (select " + Limits.failuresSql(2)
            + " as failures) tried left join (select " + BookingRow.COLUMNS + BookingRow.FROM
            + " where b.no = $1) found on true";

    private static final String IN_LIST = "select " + BookingRow.COLUMNS + BookingRow.FROM
            + " where b.no = $1 and exists"
            + " (select from citizen_matter where account = $2 and kind = 'booking' and no = b.no)";

    private static final String CANCEL = """
        with given as (
            update reception_booking set cancelled_at = $2, version = version + 1
            where no = $1 and cancelled_at is null returning reception),
        freed as (
            update reception_day set taken = taken - 1 where id = (select reception from given)),
        told as (%s and exists (select from given))
        select count(*)::int as given from given
        """.formatted(Outbox.insertion(3));

    private final Pool pool;
    private final SealedBookings sealed;
    private final ReceptionNotices notices;
    private final Limits limits;
    private final KeyedHash hash;
    private final LegalTime time;
    private final Clock clock;

    MyBookings(
            Pool pool,
            SealedBookings sealed,
            ReceptionNotices notices,
            Limits limits,
            KeyedHash hash,
            LegalTime time,
            Clock clock) {
        this.pool = pool;
        this.sealed = sealed;
        this.notices = notices;
        this.limits = limits;
        this.hash = hash;
        this.time = time;
        this.clock = clock;
    }

    /**
     * The booking that number and code open.
     *
     * <p>Fails with {@link Refused}: NOT_FOUND, always in the same words, and TOO_MANY after too many failures.
     */
    public Uni<MyBooking> open(@Nullable String number, @Nullable String code, String client) {
        return find(number, code, client).map(this::shown);
    }

    /**
     * Gives the place back, until the day before; once is enough.
     *
     * <p>Fails like {@link #open}, and with NOT_ALLOWED_NOW when it is too late.
     */
    public Uni<MyBooking> cancel(@Nullable String number, @Nullable String code, String client) {
        return find(number, code, client)
                .call(row -> row.cancelled() ? Uni.createFrom().voidItem() : cancel(row))
                .chain(() -> open(number, code, client));
    }

    /** The booking of that number in the account's list; NOT_FOUND when none stands there. */
    public Uni<MyBooking> open(long account, @Nullable String number) {
        return find(account, number).map(this::shown);
    }

    /** Gives a place back in the same way; fails also with NOT_ALLOWED_NOW when it is too late. */
    public Uni<MyBooking> cancel(long account, @Nullable String number) {
        return find(account, number)
                .call(row -> row.cancelled() ? Uni.createFrom().voidItem() : cancel(row))
                .chain(() -> open(account, number));
    }

    private Uni<BookingRow> find(long account, @Nullable String number) {
        return pool.preparedQuery(IN_LIST)
                .execute(Tuple.of(BookingNo.parse(number).map(BookingNo::value).orElse(NOBODYS_NUMBER), account))
                .map(rows -> {
                    if (!rows.iterator().hasNext()) {
                        throw new Refused(Reason.NOT_FOUND, "您的列表里没有这个预约。");
                    }
                    return BookingRow.of(rows.iterator().next());
                });
    }

    private Uni<Void> cancel(BookingRow row) {
        if (row.day().calledOff().isPresent()) {
            throw new Refused(Reason.NOT_ALLOWED_NOW, "这一天的接访已经取消，不用再取消预约。");
        }
        if (!row.day().cancellable(time.today())) {
            throw new Refused(
                    Reason.NOT_ALLOWED_NOW,
                    "取消最迟到接访的前一天（" + ChineseDate.monthDay(row.day().day().minusDays(1)) + "），现在不能在网上取消了。");
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.no().value());
        values.add(OffsetDateTime.now(clock));
        values.addAll(ReceptionNotices.values(notices.cancelled(row, sealed.open(row))));
        return pool.preparedQuery(CANCEL).execute(Tuple.from(values)).replaceWithVoid();
    }

    private Uni<BookingRow> find(@Nullable String number, @Nullable String code, String client) {
        Optional<BookingNo> parsed = BookingNo.parse(number);
        Limits.Lookup lookup =
                limits.lookup(client, parsed.map(BookingNo::digits).orElse(number == null ? "" : number));
        return pool.preparedQuery(BY_NUMBER)
                .execute(Tuple.of(
                        parsed.map(BookingNo::value).orElse(NOBODYS_NUMBER),
                        lookup.pair(),
                        lookup.client(),
                        lookup.number()))
                .map(rows -> admitted(rows.iterator().next()))
                .chain(found -> found.filter(row -> opens(row, code))
                        .map(row -> Uni.createFrom().item(row))
                        .orElseGet(() -> limits.failed(lookup).map(counted -> {
                            throw new Refused(Reason.NOT_FOUND, "预约号或者查询码不对，没有找到。请对照预约时的页面再输一次。");
                        })));
    }

    private Optional<BookingRow> admitted(Row row) {
        limits.admit(row.getArrayOfIntegers("failures"));
        return row.getLong("no") == null ? Optional.empty() : Optional.of(BookingRow.of(row));
    }

    private boolean opens(BookingRow row, @Nullable String code) {
        String given = QueryCode.parse(code).map(QueryCode::canonical).orElse("");
        return KeyedHash.same(BookPlace.codeHash(hash, row.no(), given), row.codeHash());
    }

    MyBooking shown(BookingRow row) {
        Content content = sealed.open(row);
        return new MyBooking(
                row.no(),
                row.bookedAt(),
                row.day(),
                content.about(),
                content.representatives(),
                row.headcount(),
                row.cancelled(),
                !row.cancelled() && row.day().cancellable(time.today()));
    }
}
