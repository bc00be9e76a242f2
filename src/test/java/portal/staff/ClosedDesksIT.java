package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.security.Secrets;
import portal.testing.PackagedPortal;
import portal.testing.PackagedPortal.Ended;

/** The packaged portal without a provider, with one that cannot be reached, and with one that is set up badly. */
class ClosedDesksIT {
    private static final String PROVIDER = "quarkus.oidc.auth-server-url";
    private static final String SECRET = "quarkus.oidc.credentials.client-secret.value";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void withoutAProviderTheDesksSayThatLogInIsNotSetUp() throws IOException, InterruptedException {
        try (PackagedPortal portal = PackagedPortal.start(folder.resolve("data"), Secrets.freshSet())) {
            for (String path : new String[] {"/staff", "/staff/officers", "/staff/login?code=x&state=y"}) {
                HttpResponse<String> answer = get(portal, path);
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body()).as(path).contains("登录还没有设置好");
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            }
            assertPublicPagesStand(portal);
        }
    }

    @Test
    void aProviderThatCannotBeReachedClosesTheDesksAlone() throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Secrets.freshSet());
        settings.put(PROVIDER, "http://127.0.0.1:9/realms/portal");
        settings.put(SECRET, Secrets.fresh());
        try (PackagedPortal portal = PackagedPortal.start(folder.resolve("data"), settings)) {
            HttpResponse<String> answer = get(portal, "/staff");
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
            assertPublicPagesStand(portal);
        }
    }

    @Test
    void aProviderWithoutAClientSecretIsRefusedAtTheStart() {
        Map<String, String> settings = new HashMap<>(Secrets.freshSet());
        settings.put("portal.database.embedded", "true");
        settings.put(PROVIDER, "http://id.example.gov.cn/realms/portal");
        Ended ended = PackagedPortal.run(folder, settings);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains(SECRET + " is missing", PROVIDER + " must begin with https://");
    }

    private void assertPublicPagesStand(PackagedPortal portal) throws IOException, InterruptedException {
        HttpResponse<String> home = get(portal, "/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> get(PackagedPortal portal, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(portal.at(path)).build(), BodyHandlers.ofString());
    }
}
