package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.security.Secrets;
import portal.testing.Filings;
import portal.testing.LogIns;
import portal.testing.PackagedPortal;
import portal.testing.PackagedPortal.Ended;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Visitor;

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
            assertCitizensPagesAreNotThere(portal);
        }
    }

    @Test
    void aProviderThatCannotBeReachedClosesTheDesksAloneAndNotTheCitizensLogIn()
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(Secrets.freshSet());
        settings.put(PROVIDER, "http://127.0.0.1:9/realms/portal");
        settings.put(SECRET, Secrets.fresh());
        try (LogIns city = LogIns.start();
                PackagedPortal portal = PackagedPortal.start(folder.resolve("data"), with(settings, city.citizens()))) {
            HttpResponse<String> answer = get(portal, "/staff");
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
            assertPublicPagesStand(portal);
            assertCitizensLogIn(portal, city);
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

    private void assertCitizensPagesAreNotThere(PackagedPortal portal) throws IOException, InterruptedException {
        for (String path :
                List.of("/me", "/me/", "/me/add", "/me/add/petition", "/me/login?code=x&state=y", "/me/logout")) {
            HttpResponse<String> answer = get(portal, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("还没有开通登录");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        for (String path : List.of("/", "/petitions/track", "/sitemap", "/receptions")) {
            assertThat(get(portal, path).body()).as(path).doesNotContain("href=\"/me");
        }
        assertThat(get(portal, "/sitemap.xml").body()).doesNotContain("/me<");
    }

    private void assertCitizensLogIn(PackagedPortal portal, LogIns city) throws IOException, InterruptedException {
        assertThat(get(portal, "/").body()).contains("href=\"/me\"");
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = portal.port();
        try {
            Visitor citizen = city.citizen("zhang");
            assertThat(citizen.get("/me").asString()).contains("列表还是空的");
            Receipt filed = Requests.file(Filings.appeal());
            citizen.get("/me/add");
            citizen.post("/me/add", "number", filed.number(), "code", filed.code());
            assertThat(city.citizen("zhang").get("/me").asString())
                    .contains(Filings.appeal().title());
            assertThat(city.citizen("li").get("/me").asString()).contains("列表还是空的");
            assertThat(citizen.get("/staff").statusCode()).isNotEqualTo(200);
        } finally {
            RestAssured.reset();
        }
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
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
