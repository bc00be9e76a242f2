package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portal.testing.Examples;
import portal.testing.Phone;
import portal.testing.PortalDatabase;

/** What somebody is writing, on one device and on the next. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class DraftApiTest {
    private static final String PETITION = "/api/v1/me/drafts/petition";
    private static final int KEPT_DAYS = 30;

    @Inject
    Pool pool;

    private static Response save(Phone phone, String title, @Nullable Integer basedOn) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("content", Map.of("title", title, "petitioner", Map.of("name", "张三")));
        body.put("basedOn", basedOn);
        Response saved = phone.put(PETITION, body);
        saved.then().statusCode(200);
        return saved;
    }

    @Test
    void whatWasTypedOnOneDeviceIsThereOnTheNext() {
        String person = UUID.randomUUID().toString();
        Phone phone = Phone.signedIn(person);
        phone.get(PETITION).then().statusCode(404);
        Response saved = save(phone, "写了一半", null);
        saved.then().body("kind", is("petition")).body("version", is(1)).body("overwrote", nullValue());
        assertThat(Examples.differences("draft-saved", saved.asString())).isEmpty();
        Duration kept = Duration.between(
                OffsetDateTime.parse(saved.path("savedAt")), OffsetDateTime.parse(saved.path("expiresAt")));
        assertThat(kept).isEqualTo(Duration.ofDays(KEPT_DAYS));
        Response other = Phone.signedIn(person).get(PETITION);
        other.then().statusCode(200).body("content.title", is("写了一半")).body("content.petitioner.name", is("张三"));
        assertThat(Examples.differences("draft", other.asString())).isEmpty();
        Phone.signedIn().get(PETITION).then().statusCode(404);
        phone.get("/api/v1/me/drafts").then().body("items", hasSize(1)).body("items[0].content", nullValue());
    }

    @Test
    void theLastToSaveWinsAndIsToldWhatWasReplaced() {
        String person = UUID.randomUUID().toString();
        Phone one = Phone.signedIn(person);
        Phone two = Phone.signedIn(person);
        save(one, "一", null);
        String seen = save(two, "二", 1)
                .then()
                .body("version", is(2))
                .body("overwrote", nullValue())
                .extract()
                .path("savedAt");
        save(one, "三", 1)
                .then()
                .body("version", is(3))
                .body("overwrote.version", is(2))
                .body("overwrote.savedAt", is(seen));
        two.get(PETITION).then().body("content.title", is("三"));
        save(two, "四", null).then().body("overwrote.version", is(3));
    }

    @Test
    void theSameSavedAgainIsNoNewVersion() {
        Phone phone = Phone.signedIn();
        save(phone, "一", null);
        save(phone, "二", 1);
        save(phone, "二", 1).then().body("version", is(2)).body("overwrote", nullValue());
        save(phone, "三", 2).then().body("version", is(3)).body("overwrote", nullValue());
    }

    @Test
    void aDraftIsThrownAwayByItsWriterAndByTime() {
        Phone phone = Phone.signedIn();
        save(phone, "一", null);
        phone.delete(PETITION).then().statusCode(200);
        phone.delete(PETITION).then().statusCode(200);
        phone.get(PETITION).then().statusCode(404);
        save(phone, "二", null).then().body("version", is(1));
        pool.query("update citizen_draft set expires_at = now() - interval '1 second'"
                        + " where saved_at > now() - interval '1 hour'")
                .execute()
                .await()
                .indefinitely();
        phone.get(PETITION).then().statusCode(404);
        phone.get("/api/v1/me/drafts").then().body("items", hasSize(0));
        save(phone, "三", null).then().body("overwrote", nullValue());
    }

    @Test
    void whatIsNoDraftIsNotKept() {
        Phone phone = Phone.signedIn();
        phone.put("/api/v1/me/drafts/letter", Map.of("content", Map.of()))
                .then()
                .statusCode(404);
        phone.put(PETITION, Map.of("content", "文字")).then().statusCode(422).body("errors[0].pointer", is("/content"));
        phone.put(PETITION, Map.of("content", Map.of(), "basedOn", "1")).then().statusCode(422);
        phone.put(PETITION, "[]").then().statusCode(400);
        phone.put(PETITION, Map.of("content", Map.of("facts", "长".repeat(22_000))))
                .then()
                .statusCode(413);
        phone.put(PETITION, Map.of("content", Map.of("facts", "长".repeat(21_000))))
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasTypedIsNotReadableInTheDatabase() {
        Phone phone = Phone.signedIn();
        String secret = "unlikely-" + UUID.randomUUID();
        save(phone, secret, null);
        String rows = pool.query("select string_agg(encode(content, 'escape'), ' ') as all from citizen_draft")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString("all");
        assertThat(rows).isNotBlank().doesNotContain(secret);
    }
}
