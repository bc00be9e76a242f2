package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.SiteConfig;
import portal.law.Reason;
import portal.law.Refused;
import portal.outbox.Outbox;
import portal.petition.QueryCode;
import portal.security.DataKey;
import portal.security.KeyedHash;
import portal.security.Limits;
import portal.security.Use;

/** Books a place at a reception, in one statement: whoever holds the day's row has the last place, or nobody. */
@ApplicationScoped
public class BookPlace {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> AGAIN = Set.of("reception_booking_pkey", "idempotency_pkey");
    private static final int TRIES = 5;

    private static final String SQL = """
        with place as (
            update reception_day set taken = taken + 1
            where id = $1 and version = $2 and called_off is null and taken < places and book_until >= $3
            returning id),
        booked as (
            insert into reception_booking (no, reception, booked_at, booked_on, code_hash, data_key, content, headcount)
            select $4, id, $5, $3, $6, $7, $8, $9 from place returning no),
        answered as (
            insert into idempotency (key_hash, body_hash, answer, created_at)
            select $10::bytea, $11::bytea, $12::bytea, now() from booked where $10::bytea is not null),
        linked as (
            insert into citizen_matter (account, kind, no, filed_at, by_code)
            select $13::bigint, 'booking', no, $5::timestamptz, false from booked where $13::bigint is not null),
        told as (%s and exists (select from booked))
        select count(*)::int as booked from booked
        """.formatted(Outbox.insertion(14));

    private final Pool pool;
    private final DayStore days;
    private final SealedBookings sealed;
    private final ReceptionNotices notices;
    private final Repeats repeats;
    private final Limits limits;
    private final KeyedHash hash;
    private final SiteConfig site;
    private final LegalTime time;
    private final Clock clock;

    BookPlace(
            Pool pool,
            DayStore days,
            SealedBookings sealed,
            ReceptionNotices notices,
            Repeats repeats,
            Limits limits,
            KeyedHash hash,
            SiteConfig site,
            LegalTime time,
            Clock clock) {
        this.pool = pool;
        this.days = days;
        this.sealed = sealed;
        this.notices = notices;
        this.repeats = repeats;
        this.limits = limits;
        this.hash = hash;
        this.site = site;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Books a place, or answers as before when the same attempt comes again within a day.
     *
     * <p>Fails with {@link Refused}: INVALID naming every wrong field, NOT_FOUND for no such day, NOT_ALLOWED_NOW when
     * it is full, too late or called off, KEY_REUSED when the attempt's key came with other content, TOO_MANY when one
     * client floods.
     */
    public Uni<Booked> book(long day, Asked asked, Sent sent) {
        return Uni.createFrom()
                .item(() -> BookingRules.content(asked, time.today()))
                .call(content -> limits.filing(sent.client()))
                .chain(content -> repeats.before(sent)
                        .chain(before -> before.isPresent()
                                ? Uni.createFrom().item(before.get())
                                : take(day, content, Objects.requireNonNull(asked.headcount()), sent, TRIES)));
    }

    /** The same attempt may have had the last place a moment ago: then it is answered as that was. */
    private Uni<Booked> take(long id, Content content, int headcount, Sent sent, int tries) {
        return days.find(id)
                .map(found -> found.orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这一天的接访安排。")))
                .invoke(day -> day.bookable(time.today()))
                .chain(day -> write(day, content, headcount, sent, tries))
                .onFailure(Refused.class)
                .recoverWithUni(
                        refused -> repeats.before(sent).map(before -> before.orElseThrow(() -> (Refused) refused)));
    }

    private Uni<Booked> write(ReceptionDay day, Content content, int headcount, Sent sent, int tries) {
        BookingNo no = BookingNo.random(site.region(), YearMonth.from(time.today()), RANDOM);
        Booked booked = new Booked(no, QueryCode.random(RANDOM));
        return pool.preparedQuery(SQL)
                .execute(Tuple.from(values(day, booked, content, headcount, sent)))
                .map(rows -> rows.iterator().next().getInteger("booked") == 1)
                .onFailure(failure -> tries > 1 && again(failure))
                .recoverWithItem(false)
                .chain(done -> {
                    if (done) {
                        return Uni.createFrom().item(booked);
                    }
                    if (tries == 1) {
                        throw new Refused(Reason.STALE, "这一天的安排刚刚有变化，请再试一次。");
                    }
                    return repeats.before(sent)
                            .chain(before -> before.isPresent()
                                    ? Uni.createFrom().item(before.get())
                                    : take(day.id(), content, headcount, sent, tries - 1));
                });
    }

    private List<@Nullable Object> values(ReceptionDay day, Booked booked, Content content, int headcount, Sent sent) {
        DataKey key = sealed.key();
        BookingNo no = booked.number();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(day.id());
        values.add(day.version());
        values.add(time.today());
        values.add(no.value());
        values.add(OffsetDateTime.now(clock));
        values.add(Buffer.buffer(codeHash(hash, no, booked.code().canonical())));
        values.add(Buffer.buffer(key.wrapped()));
        values.add(Buffer.buffer(sealed.seal(key, no, content)));
        values.add(headcount);
        values.addAll(repeats.values(sent, booked));
        values.add(sent.account());
        values.addAll(ReceptionNotices.values(notices.booked(key, content, no, day)));
        return values;
    }

    /** The number is taken, or the same attempt was first. */
    private static boolean again(Throwable failure) {
        return failure instanceof PgException refused
                && UNIQUE_VIOLATION.equals(refused.getSqlState())
                && AGAIN.contains(refused.getConstraint());
    }

    static byte[] codeHash(KeyedHash hash, BookingNo no, String code) {
        return hash.of(Use.CODE, no.digits(), code);
    }
}
