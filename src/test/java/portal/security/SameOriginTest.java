package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testing.PortalDatabase;

/** Pages of strangers send nothing here. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class SameOriginTest {
    @TestHTTPResource("/")
    URI site;

    private Door door;

    @BeforeEach
    void approach() {
        door = new Door(site);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost.evil.example, 403",
        "Origin, ::::, 403"
    })
    void aPageOfAStrangerCannotSendEvenWithTheField(String header, String value, int status) throws Exception {
        Door.Page page = door.page();
        HttpRequest request = page.post(site, "/test/form", Door.FORM, "said=x&csrf=" + page.token())
                .header(header, value)
                .build();
        assertThat(door.send(request).statusCode()).isEqualTo(status);
        HttpRequest mode = page.post(site, "/mode", Door.FORM, "mode=elder")
                .header(header, value)
                .build();
        assertThat(door.send(mode).statusCode()).isEqualTo(status == 200 ? 303 : status);
    }

    @Test
    void ourOwnOriginPasses() throws Exception {
        Door.Page page = door.page();
        HttpRequest request = page.post(site, "/test/form", Door.FORM, "said=x&csrf=" + page.token())
                .header("Origin", "http://" + site.getAuthority())
                .build();
        assertThat(door.send(request).statusCode()).isEqualTo(200);
    }
}
