package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Steps.reclassify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.Actor;
import portal.petition.IntakeStep;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.SideStep;
import portal.security.DataKey;
import portal.security.Vault;
import portal.testing.Course;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Roles;
import portal.testing.Steps;

/** What somebody with all power over the database changed in the history is reported the next night. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class HistoryCheckTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long OFFICER = 7;
    private static final String ENTRY = "select payload from history where seq = 1 and no = ";
    private static final Logger LOG = Logger.getLogger(HistoryCheck.class.getName());

    @Inject
    HistoryCheck history;

    @Inject
    HeadsOfDays heads;

    @Inject
    MeterRegistry metrics;

    @Inject
    SubmitPetition submit;

    @Inject
    Vault vault;

    @Inject
    Payloads payloads;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Roles roles;

    @Inject
    Course course;

    private final Messages said = new Messages();

    @BeforeEach
    void listen() {
        LOG.addHandler(said);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set actor = '别的单位' where no = %d",
                "update history set commitment = sha256(commitment) where no = %d",
                "delete from history where no = %d"
            })
    void aTamperedHistoryIsReportedByItsNumberAndNothingElse(String change) throws SQLException {
        long no = Long.parseLong(Requests.file(Filings.appeal()).number());
        double before = broken();
        try (Connection superuser = roles.as("superuser")) {
            execute(superuser, "set session_replication_role = replica");
            execute(superuser, "create table kept_aside as select * from history where no = " + no);
            execute(superuser, change.formatted(no));
            superuser.commit();
            try {
                assertThat(broken()).isEqualTo(before + 1);
            } finally {
                execute(superuser, "delete from history where no = " + no);
                execute(superuser, "insert into history select * from kept_aside");
                execute(superuser, "drop table kept_aside");
                superuser.commit();
            }
        }
        assertThat(said.ofLevel(Level.SEVERE))
                .filteredOn(line -> line.contains(Long.toString(no)))
                .containsExactly("The history of petition " + no + " no longer follows: it was changed");
        assertThat(said.all).noneMatch(line -> line.contains("张三") || line.contains("别的单位"));
        assertThat(broken()).as("put back as it was").isEqualTo(before);
        RestAssured.get("/q/health").then().statusCode(200);
    }

    /** Sealed anew under the petition's own key, as only somebody who has every key can. */
    @ParameterizedTest
    @ValueSource(strings = {"officer", "channel", "receivedOn"})
    void anotherOfficerOrDayOrWayThanThatOfTheEntryIsReported(String field) throws Exception {
        PetitionNo no = entered();
        DataKey key = vault.open(bytes("select data_key from petition where no = " + no.digits()));
        String place = Places.payload(Held.number(no), Links.FIRST);
        byte[] payload = vault.unsealBytes(key, place, bytes(ENTRY + no.digits()));
        ObjectNode said = (ObjectNode) json.readTree(payload);
        assertThat(said.get("officer").asLong()).isEqualTo(OFFICER);
        said.set(field, field.equals("officer") ? LongNode.valueOf(OFFICER + 1) : TextNode.valueOf("2001-01-01"));
        reportedAfter(no, vault.seal(key, place, json.writeValueAsBytes(said)));
    }

    @Test
    void anEntryOfNobodyIsReported() throws Exception {
        reportedAfter(entered(), null);
    }

    @Test
    void whatDoesNotOpenIsReported() throws Exception {
        reportedAfter(entered(), new byte[] {1, 2, 3});
    }

    @Test
    void anOfficerWhoNeverEnteredItIsReported() throws Exception {
        PetitionNo no = new PetitionNo(Requests.file(Filings.appeal()).number());
        DataKey key = vault.open(bytes("select data_key from petition where no = " + no.digits()));
        byte[] entry = payloads.entry(Channel.LETTER, new Entered(OFFICER, LocalDate.of(2026, 3, 2), false));
        reportedAfter(no, payloads.sealed(key, Held.number(no), Links.FIRST, entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "content", "people"})
    void whatWasFiledAndIsAnotherNowIsReported(String column) throws Exception {
        PetitionNo no = new PetitionNo(Requests.file(Filings.appeal()).number());
        DataKey key = vault.open(bytes("select data_key from petition where no = " + no.digits()));
        byte[] was = bytes("select " + column + " from petition where no = " + no.digits());
        double before = broken();
        set(
                "update petition set " + column + " = ? where no = ?",
                no,
                vault.seal(key, "petition." + column + "." + no.digits(), "别的"));
        try {
            assertThat(broken()).isEqualTo(before + 1);
        } finally {
            set("update petition set " + column + " = ? where no = ?", no, was);
        }
        assertThat(broken()).isEqualTo(before);
    }

    private PetitionNo entered() {
        Attempt attempt = Attempt.entered(
                Channel.LETTER,
                "officer:" + OFFICER,
                "token-" + UUID.randomUUID(),
                List.of(),
                new Entered(OFFICER, LocalDate.now(clock), false));
        return submit.write(Filings.appeal(), attempt).await().atMost(PATIENCE).number();
    }

    /** Puts something in the place of the entry, and takes it back when it was reported. */
    private void reportedAfter(PetitionNo no, byte @Nullable [] forged) throws SQLException {
        byte[] was = bytes(ENTRY + no.digits());
        double before = broken();
        set("update history set payload = ? where seq = 1 and no = ?", no, forged);
        try {
            assertThat(broken()).isEqualTo(before + 1);
        } finally {
            set("update history set payload = ? where seq = 1 and no = ?", no, was);
        }
        assertThat(said.ofLevel(Level.SEVERE))
                .filteredOn(line -> line.contains(no.digits()))
                .containsExactly("What lies sealed of petition " + no.digits()
                        + " is not what its history committed to: it was changed");
        assertThat(broken()).as("put back as it was").isEqualTo(before);
    }

    private long petitions() throws SQLException {
        try (Connection superuser = roles.as("superuser");
                ResultSet row = superuser.createStatement().executeQuery("select count(*) from petition")) {
            row.next();
            return row.getLong(1);
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (Connection superuser = roles.as("superuser");
                ResultSet row = superuser.createStatement().executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }

    private void set(String sql, PetitionNo no, byte @Nullable [] value) throws SQLException {
        try (Connection superuser = roles.as("superuser")) {
            execute(superuser, "set session_replication_role = replica");
            try (PreparedStatement update = superuser.prepareStatement(sql)) {
                update.setBytes(1, value);
                update.setLong(2, Held.number(no));
                assertThat(update.executeUpdate()).isOne();
            }
            superuser.commit();
        }
    }

    @Test
    void allPetitionsAreCheckedHoweverManyThereAre() throws SQLException {
        for (long filed = petitions(); filed <= 2 * HistoryCheck.AT_A_TIME; filed++) {
            Requests.file(Filings.appeal());
        }
        double before = broken();
        try (Connection superuser = roles.as("superuser")) {
            execute(superuser, "set session_replication_role = replica");
            String ends = "where no in ((select max(no) from petition), (select min(no) from petition))";
            execute(superuser, "create table kept_aside as select * from history " + ends);
            execute(superuser, "update history set stage = 'closed' " + ends);
            superuser.commit();
            try {
                assertThat(broken()).isEqualTo(before + 2);
            } finally {
                execute(superuser, "delete from history where no in (select no from kept_aside)");
                execute(superuser, "insert into history select * from kept_aside");
                execute(superuser, "drop table kept_aside");
                superuser.commit();
            }
        }
    }

    @Test
    void aDayWhoseHeadNoLongerFitsIsReported() throws SQLException {
        LocalDate day = LocalDate.of(2001, 1, 1);
        heads.take(DayHeads.PETITIONS, day).await().atMost(PATIENCE);
        double before = broken();
        try (Connection superuser = roles.as("superuser")) {
            execute(superuser, "set session_replication_role = replica");
            execute(superuser, "update daily_head set head = sha256(head) where day = '2001-01-01'");
            superuser.commit();
            try {
                assertThat(broken()).isGreaterThan(before);
            } finally {
                execute(superuser, "delete from daily_head where day = '2001-01-01'");
                superuser.commit();
            }
        }
        assertThat(said.ofLevel(Level.SEVERE)).anyMatch(line -> line.contains("2001-01-01"));
    }

    @Test
    void oneInstanceChecksWhileTheOthersGoOn() throws SQLException {
        broken();
        double at = checkedAt();
        try (Connection other = roles.as("superuser")) {
            execute(other, "select pg_advisory_lock(" + HistoryCheck.TURN + ")");
            history.check().await().atMost(PATIENCE);
            assertThat(checkedAt()).isEqualTo(at);
            execute(other, "select pg_advisory_unlock(" + HistoryCheck.TURN + ")");
        }
        broken();
        assertThat(checkedAt()).isGreaterThan(at);
    }

    @Test
    void ofAPetitionThatWasPutRightNothingRecordedChangesAndTheHistoryStillVerifies() {
        double broken = broken();
        TakeStep.By cleared = Course.by(Actor.Role.CLEARED, Steps.OFFICE);
        PetitionNo no = course.filed(Filings.fullAppeal());
        course.take(no, new SideStep.Supplement("还有一张照片。"), TakeStep.By.CITIZEN);
        String sql = "select md5(string_agg(h::text, '|' order by seq)) from history h where no = $1 and seq <= 2";
        String recorded = course.rows(sql, no).get(0).getString(0);
        String sealed = sealed(no);
        course.take(no, reclassify(Purpose.APPEAL, Purpose.ACCUSATION), Course.office());
        course.take(no, new IntakeStep.SettleAccused(Set.of(Steps.AGENCY)), cleared);
        course.take(no, reclassify(Purpose.ACCUSATION, Purpose.APPEAL), cleared);
        course.take(no, Steps.transfer(), Course.office());
        assertThat(course.rows(sql, no).get(0).getString(0)).isEqualTo(recorded);
        assertThat(sealed(no)).isEqualTo(sealed);
        assertThat(broken()).isEqualTo(broken);
    }

    private String sealed(PetitionNo no) {
        return course.rows("select md5(title || content || people) from petition where no = $1", no)
                .get(0)
                .getString(0);
    }

    /** What a check finds now, as the metric tells it. */
    private double broken() {
        history.check().await().atMost(PATIENCE);
        return metrics.get("portal.history.broken").gauge().value();
    }

    private double checkedAt() {
        return metrics.get("portal.history.checked").gauge().value();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was logged. */
    private static final class Messages extends Handler {
        private final List<String> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord line) {
            String words = line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage();
            all.add(line.getLevel().intValue() + " " + words);
        }

        List<String> ofLevel(Level level) {
            String wanted = level.intValue() + " ";
            return all.stream()
                    .filter(line -> line.startsWith(wanted))
                    .map(line -> line.substring(wanted.length()))
                    .toList();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
