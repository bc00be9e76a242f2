package portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "portal.data")
    Path data;

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
        try (Connection superuser = new Roles(url, data).as("superuser")) {
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
}
