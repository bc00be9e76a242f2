package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.PortalDatabase;

/** Every answer has its headers, and what is refused before the portal looks at it is refused in its own words. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class FrontDoorTest {
    @TestHTTPResource("/")
    URI site;

    private Door door;

    @BeforeEach
    void approach() {
        door = new Door(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/test/form", "/q/health", "/api/nowhere", "/a%00", "/test/upload"})
    void everyAnswerHasTheHeaders(String path) throws Exception {
        HttpResponse<String> answer = door.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().map())
                .containsKeys("permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy")
                .doesNotContainKey("strict-transport-security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test%00form", "/search?q=%00", "/search?q=%ED%A0%80", "/api/v1/%c0%80", "/?%ff=1"})
    void anAddressThatIsNoTextIsRefused(String path) throws Exception {
        assertThat(door.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsRefusedAtTheDoorIsAProblemOfTheApiAndAPageElsewhere() throws Exception {
        String tooLarge = "x".repeat(Door.JSON_LIMIT + 1);
        for (boolean chunked : new boolean[] {false, true}) {
            assertThat(Door.kind(door.post("/api/test", "application/json", Door.publisher(tooLarge, chunked))))
                    .isEqualTo("413 application/problem+json");
            assertThat(Door.kind(door.post("/test/form", Door.FORM, Door.publisher(tooLarge, chunked))))
                    .isEqualTo("413 text/html;charset=UTF-8");
        }
        assertThat(Door.kind(door.get("/api/v1/%00"))).isEqualTo("400 application/problem+json");
        assertThat(door.get("/%00").body()).contains("这个网址里有无法识别的字符", "<main");
    }
}
