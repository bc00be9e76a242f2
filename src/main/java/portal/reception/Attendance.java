package portal.reception;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import portal.LegalTime;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.AccessLog;
import portal.office.Officer;
import portal.petition.IdType;
import portal.petition.PetitionNo;

/** Who booked one day, for the agency that holds it: every look and every mark is logged, and nothing is counted. */
@ApplicationScoped
public class Attendance {
    private static final String OF_A_DAY =
            "select " + BookingRow.COLUMNS + BookingRow.FROM + " where b.reception = $1 order by b.booked_at, b.no";

    private static final int LONGEST_REASON = 200;

    private final Pool pool;
    private final KeepReceptions days;
    private final SealedBookings sealed;
    private final AccessLog log;
    private final LegalTime time;

    Attendance(Pool pool, KeepReceptions days, SealedBookings sealed, AccessLog log, LegalTime time) {
        this.pool = pool;
        this.days = days;
        this.sealed = sealed;
        this.log = log;
        this.time = time;
    }

    /** One day with its bookings; marks can be set on the day and afterwards. */
    public record Day(ReceptionDay day, List<Attendee> attendees, boolean markable) {}

    /** The bookings of a day, names masked; fails with NOT_FOUND for a day of another agency. */
    public Uni<Day> open(long id, Officer officer) {
        return read(id, null, officer).call(() -> log.note(line(officer, AccessLog.Act.VIEW, id, "", "")));
    }

    /**
     * The same with one booking as it is.
     *
     * <p>Fails with NOT_FOUND for one that is not of that day, INVALID without a reason.
     */
    public Uni<Day> reveal(long id, BookingNo no, String reason, Officer officer) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid(
                    List.of(new Fault("/reason", "reason.required", "请写明为什么要看，最多 " + LONGEST_REASON + " 个字。")));
        }
        return read(id, no, officer)
                .invoke(day -> of(day, no))
                .call(() -> log.note(line(officer, AccessLog.Act.REVEAL, id, " " + no.display(), reason)));
    }

    /**
     * Marks whether they came.
     *
     * <p>Fails with NOT_FOUND, STALE when somebody was first, NOT_ALLOWED_NOW before the day or for a booking that was
     * given back.
     */
    public Uni<Void> mark(long id, BookingNo no, int version, boolean came, Officer officer) {
        return read(id, null, officer).chain(day -> {
            Attendee attendee = of(day, no);
            if (!day.markable() || attendee.cancelled()) {
                throw new Refused(Reason.NOT_ALLOWED_NOW, "接访当天和以后才能登记；取消了的预约不登记。");
            }
            return pool.withTransaction(one -> one.preparedQuery("update reception_booking set came = $3,"
                            + " version = version + 1 where no = $1 and version = $2 and cancelled_at is null")
                    .execute(Tuple.of(no.value(), version, came))
                    .invoke(rows -> {
                        if (rows.rowCount() == 0) {
                            throw new Refused(Reason.STALE, "刚才别人已经登记过。");
                        }
                    })
                    .call(() -> log.note(one, line(officer, AccessLog.Act.CHANGE, id, " " + no.display(), "")))
                    .replaceWithVoid());
        });
    }

    private Uni<Day> read(long id, @Nullable BookingNo revealed, Officer officer) {
        return days.open(id, officer)
                .chain(day -> pool.preparedQuery(OF_A_DAY)
                        .execute(Tuple.of(id))
                        .map(rows -> new Day(
                                day,
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(BookingRow::of)
                                        .map(row -> attendee(row, row.no().equals(revealed)))
                                        .toList(),
                                day.calledOff().isEmpty() && !time.today().isBefore(day.day()))));
    }

    private static Attendee of(Day day, BookingNo no) {
        return day.attendees().stream()
                .filter(each -> each.number().equals(no))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "没有这个预约。"));
    }

    private Attendee attendee(BookingRow row, boolean revealed) {
        Content content = sealed.open(row);
        Boolean came = row.came();
        return new Attendee(
                row.no(),
                row.bookedAt(),
                content.representatives().stream()
                        .map(name -> revealed ? name : masked(name))
                        .toList(),
                content.about(),
                row.headcount(),
                revealed ? personal(content) : List.of(),
                came == null ? Attendee.Came.UNMARKED : came ? Attendee.Came.YES : Attendee.Came.NO,
                row.cancelled(),
                row.bookingVersion());
    }

    /** The first character alone, also of a name of one. */
    static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static List<Attendee.Part> personal(Content content) {
        List<Attendee.Part> parts = new ArrayList<>();
        parts.add(new Attendee.Part("联系电话", content.phone()));
        parts.add(
                new Attendee.Part(IdType.of(content.idType()).map(IdType::label).orElse("证件"), content.idNumber()));
        PetitionNo.parse(content.petitionNumber())
                .ifPresent(number -> parts.add(new Attendee.Part("说到的信访编号", number.display())));
        return parts;
    }

    private static AccessLog.Line line(Officer officer, AccessLog.Act act, long id, String booking, String reason) {
        return new AccessLog.Line(officer.id(), act, null, "reception " + id + booking, reason);
    }
}
