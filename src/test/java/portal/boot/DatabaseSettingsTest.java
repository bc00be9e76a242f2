package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTest {
    private static final String PORTAL = "postgresql://portal:p+ss%40word@db.example.gov.cn/petitions";
    private static final String OWNER = "postgresql://Portal-Owner:own@127.0.0.1:6000/petitions?sslmode=disable";

    @Test
    void theTwoRolesLogInWhereTheirAddressesSay() {
        assertThat(DatabaseSettings.external(PORTAL, OWNER).quarkus())
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://db.example.gov.cn:5432/petitions")
                .containsEntry("quarkus.datasource.username", "portal")
                .containsEntry("quarkus.datasource.password", "p+ss@word")
                .containsEntry("quarkus.flyway.jdbc-url", "jdbc:postgresql://127.0.0.1:6000/petitions?sslmode=disable")
                .containsEntry("quarkus.flyway.username", "Portal-Owner")
                .containsEntry("quarkus.flyway.placeholders.portal_role", "\"portal\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | prefer      | true | null    | null",
                "?sslmode=disable                              | disable     | null | null    | null",
                "?sslmode=require                              | require     | true | null    | null",
                "?sslmode=verify-ca&sslrootcert=/etc/db.pem    | verify-ca   | null | /etc/db.pem | NONE",
                "?sslmode=verify-full&sslrootcert=%2Fetc/db.pem | verify-full | null | /etc/db.pem | HTTPS"
            },
            nullValues = "null")
    void bothDriversAreToldTheSameEncryption(
            String parameters, String mode, String trustAll, String certificates, String names) {
        Map<String, String> settings =
                DatabaseSettings.external(PORTAL + parameters, OWNER).quarkus();
        assertThat(settings)
                .containsEntry("quarkus.datasource.reactive.postgresql.ssl-mode", mode)
                .doesNotContainValue(null);
        assertThat(settings.get("quarkus.datasource.jdbc.url")).contains("sslmode=" + mode);
        assertThat(settings.get("quarkus.datasource.reactive.trust-all")).isEqualTo(trustAll);
        assertThat(settings.get("quarkus.datasource.reactive.trust-certificate-pem.certs"))
                .isEqualTo(certificates);
        assertThat(settings.get("quarkus.datasource.reactive.hostname-verification-algorithm"))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "?sslmode=verify-full, needs sslrootcert",
        "?sslmode=always, 'disable, prefer, require'",
        "?ssl=true, sslmode and sslrootcert",
        "?sslmode=require&options=x, '[options]'"
    })
    void whatCannotBeMeantIsNamedWithoutThePassword(String parameters, String said) {
        assertThatThrownBy(() -> DatabaseSettings.external(PORTAL, PORTAL + parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("portal.database.owner-url")
                .hasMessageContaining(said)
                .message()
                .doesNotContain("p+ss", "p%2Bss");
    }
}
