package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.LegalTime;
import portal.petition.Stage;
import portal.security.DailyHead;
import portal.security.DataKey;
import portal.security.HistoryChain;
import portal.security.Vault;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Roles;

/** History is only ever added to, and what somebody with all power over the database changes in it is found. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class HistoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    HistoryChain chain;

    @Inject
    Vault vault;

    @Inject
    Links links;

    @Inject
    HeadsOfDays heads;

    @Inject
    DailyHead digest;

    @Inject
    Pool pool;

    @Inject
    LegalTime time;

    @Inject
    Clock clock;

    @Inject
    Roles roles;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set actor = 'x'",
                "update history set actor = 'x' where false",
                "delete from history",
                "truncate history",
                "update daily_head set petitions = 0",
                "delete from daily_head",
                "truncate daily_head",
                "update info_request_history set actor = 'x' where false",
                "update info_request_daily_head set requests = 0",
                "truncate info_request_daily_head"
            })
    void neitherThePortalNorTheOwnerOfTheTablesChangesHistory(String change) throws SQLException {
        Requests.file(Filings.appeal());
        assertRefused("portal", change, "42501");
        assertRefused("portal_owner", change, "P0001");
    }

    @Test
    void thePortalCannotTakeTheGuardsAway() {
        assertRefused("portal", "alter table history disable trigger all", "42501");
        assertRefused("portal", "drop trigger history_stays on history", "42501");
        assertRefused("portal", "set session_replication_role = replica", "42501");
        assertRefused("portal", "delete from petition", "23503");
        assertRefused("portal", "truncate petition cascade", "42501");
    }

    @Test
    void aHistoryThatWasLeftAloneHolds() throws Exception {
        long no = number();
        try (Connection superuser = as("superuser")) {
            appendAStep(superuser, no);
            assertThat(broken(superuser, no)).isEmpty();
            assertThat(filedIsWhatWasCommittedTo(superuser, no)).isTrue();
            superuser.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set actor = '别的单位' where no = %d and seq = 1",
                "update history set step = 'accept' where no = %d and seq = 2",
                "update history set at = at - interval '1 second' where no = %d and seq = 1",
                "update history set stage = 'closed' where no = %d and seq = 1",
                "update history set commitment = sha256(commitment) where no = %d and seq = 1",
                "update history set link = sha256(link) where no = %d and seq = 2",
                "update history set seq = 3 - seq + 10 where no = %d",
                "delete from history where no = %d and seq = 1"
            })
    void aStepChangedWithTheGuardsOffIsFound(String change) throws Exception {
        long no = number();
        try (Connection superuser = as("superuser")) {
            appendAStep(superuser, no);
            execute(superuser, "set local session_replication_role = replica");
            execute(superuser, change.formatted(no));
            assertThat(broken(superuser, no)).isPresent();
            superuser.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "content", "people"})
    void aChangeOfWhatWasFiledIsFoundEvenWhenItIsSealedRightly(String column) throws Exception {
        long no = number();
        try (Connection superuser = as("superuser")) {
            assertThat(filedIsWhatWasCommittedTo(superuser, no)).isTrue();
            DataKey key = vault.open(bytes(superuser, "select data_key from petition where no = " + no));
            byte[] forged = vault.seal(key, "petition." + column + "." + no, "别的内容".getBytes(StandardCharsets.UTF_8));
            try (PreparedStatement update =
                    superuser.prepareStatement("update petition set " + column + " = ? where no = ?")) {
                update.setBytes(1, forged);
                update.setLong(2, no);
                assertThat(update.executeUpdate()).isOne();
            }
            assertThat(filedIsWhatWasCommittedTo(superuser, no)).isFalse();
            superuser.rollback();
        }
    }

    @Test
    void theHeadOfADayIsTakenOnceAndMissesAPetitionThatVanishes() throws Exception {
        long no = number();
        LocalDate day;
        byte[] head;
        try (Connection superuser = as("superuser")) {
            day = LocalDate.parse(text(superuser, "select recorded_on::text from history where no = " + no));
            heads.take(DayHeads.PETITIONS, day).await().atMost(PATIENCE);
            head = bytes(superuser, "select head from daily_head where day = '" + day + "'");
            assertThat(digest.of(day, before(superuser, day), lastLinks(superuser, day)))
                    .isEqualTo(head);
            superuser.rollback();
            execute(superuser, "set local session_replication_role = replica");
            execute(superuser, "delete from history where no = " + no);
            assertThat(digest.of(day, before(superuser, day), lastLinks(superuser, day)))
                    .isNotEqualTo(head);
            superuser.rollback();
        }
        number();
        heads.take(DayHeads.PETITIONS, day).await().atMost(PATIENCE);
        try (Connection superuser = as("superuser")) {
            assertThat(bytes(superuser, "select head from daily_head where day = '" + day + "'"))
                    .as("a head that was taken stays")
                    .isEqualTo(head);
        }
    }

    @Test
    void aHeadCoversWhatWasRecordedThatDayWhateverDayItIsDated() throws Exception {
        LocalDate recorded = LocalDate.now(clock);
        time.set(Instant.parse("2024-02-29T04:00:00Z"));
        long no;
        try {
            no = number();
        } finally {
            time.set(null);
        }
        try (Connection superuser = as("superuser")) {
            assertThat(text(superuser, "select on_day::text from history where no = " + no))
                    .isEqualTo("2024-02-29");
            assertThat(lastLinks(superuser, recorded)).containsKey(Long.toString(no));
            assertThat(lastLinks(superuser, LocalDate.of(2024, 2, 29))).doesNotContainKey(Long.toString(no));
        }
        assertThat(pool.withConnection(connection -> HeadsOfDays.links(connection, DayHeads.PETITIONS, recorded))
                        .await()
                        .atMost(PATIENCE))
                .containsKey(Long.toString(no));
    }

    private static long number() {
        return Long.parseLong(Requests.file(Filings.fullAppeal()).number());
    }

    private void assertRefused(String role, String change, String state) {
        assertThatThrownBy(() -> {
                    try (Connection connection = as(role)) {
                        execute(connection, change);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state));
    }

    /** A connection whose work is never committed. */
    private Connection as(String role) throws SQLException {
        return roles.as(role);
    }

    /** A second line, linked as the portal links it, so that there is a line before and one after. */
    private void appendAStep(Connection connection, long no) throws SQLException {
        byte[] payload = "payload".getBytes(StandardCharsets.UTF_8);
        DataKey key = vault.open(bytes(connection, "select data_key from petition where no = " + no));
        byte[] before = bytes(connection, "select link from history where no = " + no + " and seq = 1");
        OffsetDateTime at = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");
        HistoryRow row = links.next(
                before,
                no,
                2,
                "add-file",
                Stage.REGISTERED,
                at,
                "信访人",
                vault.seal(key, Places.payload(no, 2), payload),
                payload);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into history (no, seq, step, stage, at, on_day, actor, payload, salt, commitment, link)"
                        + " values (?, 2, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, no);
            insert.setString(2, row.step());
            insert.setString(3, row.stage());
            insert.setObject(4, row.at());
            insert.setObject(5, row.onDay());
            insert.setString(6, row.actor());
            insert.setBytes(7, row.payload());
            insert.setBytes(8, row.salt());
            insert.setBytes(9, row.commitment());
            insert.setBytes(10, row.link());
            insert.executeUpdate();
        }
    }

    /** The chain as it lies in the table, checked with nothing but the rows and the secret. */
    private OptionalInt broken(Connection connection, long no) throws SQLException {
        List<HistoryChain.Entry> entries = new ArrayList<>();
        try (ResultSet rows =
                connection.createStatement().executeQuery("select * from history where no = " + no + " order by seq")) {
            while (rows.next()) {
                byte[] metadata = Links.metadata(
                        no,
                        rows.getInt("seq"),
                        rows.getString("step"),
                        rows.getString("stage"),
                        rows.getObject("at", OffsetDateTime.class),
                        rows.getString("actor"));
                entries.add(new HistoryChain.Entry(metadata, rows.getBytes("commitment"), rows.getBytes("link")));
            }
        }
        return chain.broken(Long.toString(no), entries);
    }

    private boolean filedIsWhatWasCommittedTo(Connection connection, long no) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select p.*, h.salt, h.commitment, h.link from petition p join history h using (no)"
                        + " where seq = 1 and no = " + no)) {
            row.next();
            DataKey key = vault.open(row.getBytes("data_key"));
            byte[] filed = Links.joined(
                    vault.unsealBytes(key, Places.title(no), row.getBytes("title")),
                    vault.unsealBytes(key, Places.content(no), row.getBytes("content")),
                    vault.unsealBytes(key, Places.people(no), row.getBytes("people")));
            HistoryChain.Entry first =
                    new HistoryChain.Entry(new byte[0], row.getBytes("commitment"), row.getBytes("link"));
            return HistoryChain.holds(first, row.getBytes("salt"), filed);
        }
    }

    private static SortedMap<String, byte[]> lastLinks(Connection connection, LocalDate day) throws SQLException {
        SortedMap<String, byte[]> lastLinks = new TreeMap<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select no, link from history where coalesce(recorded_on, on_day) = '" + day
                        + "' order by no, seq")) {
            while (rows.next()) {
                lastLinks.put(Long.toString(rows.getLong("no")), rows.getBytes("link"));
            }
        }
        return lastLinks;
    }

    private static byte[] before(Connection connection, LocalDate day) throws SQLException {
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select head from daily_head where day < '" + day + "' order by day desc limit 1")) {
            return rows.next() ? rows.getBytes(1) : new byte[0];
        }
    }

    private static byte[] bytes(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
