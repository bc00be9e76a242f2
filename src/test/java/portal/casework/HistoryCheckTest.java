package portal.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Roles;

/** What somebody with all power over the database changed in the history is reported the next night. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class HistoryCheckTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger LOG = Logger.getLogger(HistoryCheck.class.getName());

    @Inject
    HistoryCheck history;

    @Inject
    DayHeads heads;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "portal.data")
    Path data;

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
        try (Connection superuser = new Roles(url, data).as("superuser")) {
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

    @Test
    void allPetitionsAreCheckedHoweverManyThereAre() throws SQLException {
        for (int i = 0; i < 2 * HistoryCheck.AT_A_TIME; i++) {
            Requests.file(Filings.appeal());
        }
        double before = broken();
        try (Connection superuser = new Roles(url, data).as("superuser")) {
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
        heads.take(day).await().atMost(PATIENCE);
        double before = broken();
        try (Connection superuser = new Roles(url, data).as("superuser")) {
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
        try (Connection other = new Roles(url, data).as("superuser")) {
            execute(other, "select pg_advisory_lock(" + HistoryCheck.TURN + ")");
            history.check().await().atMost(PATIENCE);
            assertThat(checkedAt()).isEqualTo(at);
        }
        broken();
        assertThat(checkedAt()).isGreaterThan(at);
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
