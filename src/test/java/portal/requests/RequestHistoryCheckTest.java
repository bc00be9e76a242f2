package portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.casework.HeadsOfDays;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Roles;

/** What somebody with all power over the database changed in the history of a request is reported the next night. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RequestHistoryCheckTest {
    @Inject
    RequestHistoryCheck check;

    @Inject
    MeterRegistry metrics;

    @Inject
    Roles roles;

    @Inject
    HeadsOfDays heads;

    private double broken() {
        check.check().await().atMost(Duration.ofSeconds(60));
        return metrics.get("portal.request.history.broken").gauge().value();
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update info_request_history set actor = '别的单位' where no = %d and seq = 1",
                "update info_request_history set payload = null where no = %d and seq = 2",
                "delete from info_request_history where no = %d and seq = 2",
                "delete from info_request_history where no = %d"
            })
    void aTamperedHistoryIsCounted(String change) throws SQLException {
        Requests.Receipt filed = InfoRequests.file();
        InfoRequests.taken(Officers.as("disclosure"), filed.number(), "confirm-receipt", "how", "电话确认");
        long no = Long.parseLong(filed.number());
        double before = broken();
        try (Connection superuser = roles.as("superuser")) {
            execute(superuser, "set session_replication_role = replica");
            execute(superuser, "create table requests_aside as select * from info_request_history where no = " + no);
            execute(superuser, change.formatted(no));
            superuser.commit();
            try {
                assertThat(broken()).isEqualTo(before + 1);
            } finally {
                execute(superuser, "delete from info_request_history where no = " + no);
                execute(superuser, "insert into info_request_history select * from requests_aside");
                execute(superuser, "drop table requests_aside");
                superuser.commit();
            }
        }
        assertThat(broken()).as("put back as it was").isEqualTo(before);
    }

    /** Without a trace of its own, so that only the head of its day tells. */
    @Test
    void aRequestThatVanishedIsMissedByTheHeadOfItsDay() throws SQLException {
        long no = Long.parseLong(InfoRequests.file().number());
        LocalDate day = LocalDate.of(2001, 2, 3);
        List<String> tables =
                List.of("info_request_history", "info_request_clock", "info_request_paper", "info_request");
        try (Connection superuser = roles.as("superuser")) {
            execute(superuser, "set session_replication_role = replica");
            execute(superuser, "update info_request_history set recorded_on = '" + day + "' where no = " + no);
            superuser.commit();
            heads.take(RequestDayHeads.REQUESTS, day).await().atMost(Duration.ofSeconds(60));
            double before = broken();
            for (String table : tables) {
                execute(superuser, "create table aside_" + table + " as select * from " + table + " where no = " + no);
                execute(superuser, "delete from " + table + " where no = " + no);
            }
            superuser.commit();
            try {
                assertThat(broken()).isEqualTo(before + 1);
            } finally {
                for (String table : tables) {
                    execute(superuser, "insert into " + table + " select * from aside_" + table);
                    execute(superuser, "drop table aside_" + table);
                }
                superuser.commit();
            }
            assertThat(broken()).as("put back as it was").isEqualTo(before);
            execute(superuser, "delete from info_request_daily_head where day = '" + day + "'");
            execute(superuser, "update info_request_history set recorded_on = null where no = " + no);
            superuser.commit();
        }
    }
}
