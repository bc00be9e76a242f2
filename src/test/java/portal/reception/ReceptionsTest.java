package portal.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.Patience.done;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.LegalTime;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.outbox.Message;
import portal.outbox.Opened;
import portal.outbox.Opener;
import portal.testing.Clients;
import portal.testing.Colleague;
import portal.testing.PortalDatabase;
import portal.testing.Steps;

/** Days of reception and their bookings: who gets a place, who is told what, who sees what. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReceptionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = TODAY.plusDays(10);

    @Inject
    KeepReceptions keep;

    @Inject
    BookPlace book;

    @Inject
    MyBookings bookings;

    @Inject
    Attendance attendance;

    @Inject
    ReminderWatch reminders;

    @Inject
    Opener opener;

    @Inject
    LegalTime time;

    @Inject
    Pool pool;

    private Officer clerk;

    @BeforeEach
    void onADay() {
        at(TODAY);
        clerk = Colleague.of(pool, Steps.OFFICE, Duty.INTAKE_CLERK);
    }

    @AfterEach
    void today() {
        time.set(null);
    }

    private void at(LocalDate day) {
        time.set(day.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    private static void refused(ThrowingCallable asked, Reason reason) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long day(int places) {
        return done(keep.add(Plans.day(DAY, places), clerk));
    }

    private static Sent once(String key) {
        return Sent.of(Clients.fresh(), key, new byte[] {1});
    }

    private Booked booked(long day) {
        return done(book.book(day, Plans.asked("张三", "李四"), Sent.of(Clients.fresh(), null, new byte[0])));
    }

    private MyBooking open(Booked booked) {
        return done(bookings.open(booked.number().display(), booked.code().display(), Clients.fresh()));
    }

    private MyBooking cancel(Booked booked) {
        return done(bookings.cancel(booked.number().digits(), booked.code().canonical(), Clients.fresh()));
    }

    private int taken(long day) {
        return done(keep.open(day, clerk)).taken();
    }

    private List<Opened> told(Booked booked) {
        return rows(
                        "select * from outbox where thread = $1 order by seq",
                        booked.number().value())
                .stream()
                .map(row -> opener.open(new Message(
                        row.getUUID("id"),
                        row.getLong("thread"),
                        row.getString("kind"),
                        row.getBuffer("body").getBytes(),
                        row.getBuffer("data_key").getBytes())))
                .toList();
    }

    private List<Row> rows(String sql, Object value) {
        return StreamSupport.stream(
                        done(pool.preparedQuery(sql).execute(Tuple.of(value))).spliterator(), false)
                .toList();
    }

    @Test
    void aPlaceIsBookedShownAndGivenBack() {
        long day = day(2);
        Booked mine = booked(day);
        assertThat(open(mine)).satisfies(booking -> {
            assertThat(booking.representatives()).containsExactly("张三", "李四");
            assertThat(booking.cancellable()).isTrue();
        });
        assertThat(taken(day)).isOne();
        assertThat(cancel(mine).cancelled()).isTrue();
        assertThat(cancel(mine).cancelled()).as("again").isTrue();
        assertThat(taken(day)).isZero();
        assertThat(told(mine)).extracting(Opened::kind).containsExactly("reception-booked", "reception-cancelled");
        assertThat(told(mine)).allSatisfy(message -> {
            assertThat(message.phone()).isEqualTo(Plans.PHONE);
            assertThat(message.text())
                    .contains("3月12日 周四 9:00—11:30", "尾号" + mine.number().tail())
                    .doesNotContain(
                            "供暖", "张三", mine.code().display(), mine.number().digits());
        });
    }

    @Test
    void ofManyAtOnceForOnePlaceOneGetsItAndTheOthersHearIt() {
        long day = day(1);
        List<Uni<String>> tries = IntStream.range(0, 6)
                .mapToObj(i -> book.book(day, Plans.asked("张三"), Sent.of(Clients.fresh(), null, new byte[0]))
                        .map(done -> "booked")
                        .onFailure(Refused.class)
                        .recoverWithItem(refused -> ((Refused) refused).reason() + refused.getMessage()))
                .toList();
        List<String> answers = done(Uni.join().all(tries).andFailFast());
        assertThat(answers).filteredOn("booked"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.equals("booked"))
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer).contains("NOT_ALLOWED_NOW", "约满了"));
        assertThat(taken(day)).isOne();
    }

    @Test
    void whoTapsTwiceBooksOnceAlsoTheLastPlace() {
        long day = day(1);
        String key = "tap" + day;
        List<Uni<Booked>> taps = IntStream.range(0, 4)
                .mapToObj(i -> book.book(day, Plans.asked("张三"), once(key)))
                .toList();
        List<Booked> answers = done(Uni.join().all(taps).andFailFast());
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(done(book.book(day, Plans.asked("张三"), once(key)))).isEqualTo(answers.get(0));
        assertThat(taken(day)).isOne();
        Sent other = Sent.of(Clients.fresh(), key, new byte[] {2});
        refused(() -> done(book.book(day, Plans.asked("李四"), other)), Reason.KEY_REUSED);
    }

    @Test
    void afterTheLastDayToBookThereIsNoPlaceAndOnTheDayNoGivingBack() {
        long day = day(3);
        at(DAY.minusDays(2));
        Booked mine = booked(day);
        at(DAY.minusDays(1));
        refused(() -> booked(day), Reason.NOT_ALLOWED_NOW);
        at(DAY);
        refused(() -> cancel(mine), Reason.NOT_ALLOWED_NOW);
        assertThat(open(mine).cancellable()).isFalse();
        at(DAY.minusDays(1));
        assertThat(cancel(mine).cancelled()).isTrue();
        refused(() -> booked(Long.MAX_VALUE), Reason.NOT_FOUND);
    }

    @Test
    void malformedUnknownAndWrongAreAnsweredAlikeAndCounted() {
        Booked mine = booked(day(2));
        String unknown = BookingNo.random("411000", java.time.YearMonth.of(2026, 3), new java.util.Random(9))
                .digits();
        String client = Clients.fresh();
        List<String> answers = List.of("JF-1", unknown, mine.number().digits()).stream()
                .map(number -> done(bookings.open(number, "0000-0000-0000", client)
                        .map(found -> "found")
                        .onFailure(Refused.class)
                        .recoverWithItem(refused -> ((Refused) refused).reason() + refused.getMessage())))
                .distinct()
                .toList();
        assertThat(answers).singleElement().asString().startsWith("NOT_FOUND");
        String guesser = Clients.fresh();
        for (int i = 0; i < 10; i++) {
            refused(() -> done(bookings.open(mine.number().digits(), "0", guesser)), Reason.NOT_FOUND);
        }
        refused(() -> done(bookings.open(mine.number().digits(), mine.code().canonical(), guesser)), Reason.TOO_MANY);
    }

    @Test
    void whoBookedIsToldWhenTheDayMovesOrIsCalledOff() {
        long day = day(3);
        Booked mine = booked(day);
        Booked given = booked(day);
        cancel(given);
        DayDraft same = Plans.day(DAY, 5);
        done(keep.change(day, 0, same, clerk));
        assertThat(told(mine)).as("more places move nobody").hasSize(1);
        done(keep.change(day, 1, Plans.day(DAY.plusDays(1), 5), clerk));
        assertThat(told(mine))
                .last()
                .satisfies(message -> assertThat(message.text()).contains("3月12日", "现在是3月13日"));
        done(keep.callOff(day, 2, "临时有会", clerk));
        assertThat(told(mine))
                .last()
                .satisfies(message -> assertThat(message.text()).contains("取消了：临时有会"));
        assertThat(told(given)).hasSize(2);
        refused(() -> booked(day), Reason.NOT_ALLOWED_NOW);
        refused(() -> cancel(mine), Reason.NOT_ALLOWED_NOW);
        refused(() -> done(keep.change(day, 3, same, clerk)), Reason.NOT_ALLOWED_NOW);
    }

    @Test
    void ofTwoOfficersTheSecondHearsThatSomebodyWasFirst() {
        long day = day(3);
        Booked mine = booked(day);
        done(keep.change(day, 0, Plans.day(DAY, 4), clerk));
        refused(() -> done(keep.change(day, 0, Plans.day(DAY, 5), clerk)), Reason.STALE);
        refused(() -> done(keep.callOff(day, 0, "临时有会", clerk)), Reason.STALE);
        at(DAY);
        done(attendance.mark(day, mine.number(), 0, true, clerk));
        refused(() -> done(attendance.mark(day, mine.number(), 0, false, clerk)), Reason.STALE);
        assertThat(done(attendance.open(day, clerk)).attendees())
                .singleElement()
                .extracting(Attendee::came)
                .isEqualTo(Attendee.Came.YES);
    }

    @Test
    void theDeskSeesNamesOnlyWithAReasonAndEveryLookIsLogged() {
        long day = day(3);
        Booked mine = booked(day);
        assertThat(done(attendance.open(day, clerk)).attendees())
                .singleElement()
                .satisfies(attendee -> {
                    assertThat(attendee.names()).containsExactly("张**", "李**");
                    assertThat(attendee.personal()).isEmpty();
                });
        refused(() -> done(attendance.reveal(day, mine.number(), " ", clerk)), Reason.INVALID);
        assertThat(done(attendance.reveal(day, mine.number(), "核对来访人", clerk)).attendees())
                .singleElement()
                .satisfies(attendee -> {
                    assertThat(attendee.names()).containsExactly("张三", "李四");
                    assertThat(attendee.personal())
                            .extracting(Attendee.Part::text)
                            .containsExactly(Plans.PHONE, Plans.ID);
                });
        assertThat(rows(
                        "select what, reason from access_log where field like $1 order by id",
                        "reception " + day + "%"))
                .extracting(row -> row.getString("what") + row.getString("reason"))
                .containsExactly("change", "view", "reveal核对来访人");
        refused(() -> done(attendance.mark(day, mine.number(), 0, true, clerk)), Reason.NOT_ALLOWED_NOW);
        Officer elsewhere = Colleague.of(pool, Steps.AGENCY, Duty.INTAKE_CLERK);
        refused(() -> done(keep.open(day, elsewhere)), Reason.NOT_FOUND);
        refused(() -> done(attendance.open(day, elsewhere)), Reason.NOT_FOUND);
        refused(() -> done(attendance.reveal(day, mine.number(), "看看", elsewhere)), Reason.NOT_FOUND);
        refused(() -> done(attendance.reveal(day(1), mine.number(), "看看", clerk)), Reason.NOT_FOUND);
    }

    @Test
    void whoBookedIsRemindedTheDayBeforeOnceAndNeverLate() {
        long day = day(5);
        Booked mine = booked(day);
        Booked given = booked(day);
        Booked landline = done(book.book(day, Plans.by("0374-2345678"), Sent.of(Clients.fresh(), null, new byte[0])));
        cancel(given);
        at(DAY.minusDays(2));
        done(reminders.remind());
        assertThat(told(mine)).hasSize(1);
        at(DAY.minusDays(1));
        done(Uni.join()
                .all(IntStream.range(0, 3).mapToObj(i -> reminders.remind()).toList())
                .andFailFast());
        assertThat(told(mine)).extracting(Opened::kind).containsExactly("reception-booked", "reception-tomorrow");
        assertThat(told(mine))
                .last()
                .satisfies(message -> assertThat(message.text()).contains("明天3月12日 周四", "接待大厅"));
        assertThat(told(given)).hasSize(2);
        assertThat(told(landline)).isEmpty();
        Booked late = booked(done(keep.add(Plans.day(DAY.plusDays(1), 3), clerk)));
        at(DAY.plusDays(1));
        done(reminders.remind());
        assertThat(told(late)).as("missed is missed").hasSize(1);
    }

    @Test
    void nothingOfABookingCanBeReadInTheTableOrDeletedFromIt() {
        Booked mine = booked(day(2));
        Row row = rows(
                        "select b::text as whole from reception_booking b where no = $1",
                        mine.number().value())
                .get(0);
        assertThat(row.getString("whole"))
                .doesNotContain("张三", Plans.PHONE, Plans.ID, mine.code().canonical());
        assertThatThrownBy(() -> rows(
                        "delete from reception_booking where no = $1",
                        mine.number().value()))
                .hasMessageContaining("permission denied");
    }
}
