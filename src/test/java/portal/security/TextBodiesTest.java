package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testing.PortalDatabase;

/** Bodies of text are taken whole up to their limit, and only when they are text. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class TextBodiesTest {
    @TestHTTPResource("/")
    URI site;

    private Door door;

    @BeforeEach
    void approach() {
        door = new Door(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test", "/api/test/blocking"})
    void aJsonBodyArrivesWholeUpToTheLimitAndNoFurther(String path) throws Exception {
        String largest = Door.json("信".repeat((Door.JSON_LIMIT - 11) / 3));
        assertThat(door.post(path, "application/json", Door.publisher(largest, false))
                        .body())
                .startsWith("said 信信");
        assertThat(door.post(path, "application/json", Door.publisher(largest, true))
                        .body())
                .startsWith("said 信信");
        String tooLarge = Door.json("信".repeat(Door.JSON_LIMIT / 3));
        assertThat(door.post(path, "application/json", Door.publisher(tooLarge, false))
                        .statusCode())
                .isEqualTo(413);
        assertThat(door.post(path, "application/json", Door.publisher(tooLarge, true))
                        .statusCode())
                .isEqualTo(413);
        assertThat(door.post(path, "application/json", Door.publisher(Door.json("好"), true))
                        .body())
                .isEqualTo("said 好");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"said\":\"\\u0000\"}|400",
                "{\"said\":\"\\ud800\"}|400",
                "{\"\\udc00\":1}|400",
                "{\"said\":|400",
                "[|400",
                "{\"said\":\"\\ud842\\udfb7\"}|200",
                "{\"said\":\"\u202e\u200b\"}|200"
            })
    void jsonThatIsNoTextIsRefused(String json, int status) throws Exception {
        assertThat(door.post("/api/test", "application/json", BodyPublishers.ofString(json))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws Exception {
        byte[] half = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        assertThat(door.post("/api/test", "application/json", BodyPublishers.ofByteArray(half))
                        .statusCode())
                .isEqualTo(400);
        assertThat(door.post(
                                "/api/test",
                                "application/json",
                                BodyPublishers.ofByteArray(Door.json("好").getBytes("UTF-16")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyWithoutAKnownTypeIsNotRead() throws Exception {
        assertThat(door.post("/api/test", "text/plain", BodyPublishers.ofString("x"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(door.post("/api/test", "text/plain", Door.publisher("x".repeat(Door.JSON_LIMIT + 1), false))
                        .statusCode())
                .isEqualTo(413);
        assertThat(door.post("/api/test", "text/plain", Door.publisher("x".repeat(Door.JSON_LIMIT * 4), true))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws Exception {
        HttpResponse<String> answer = door.send(Door.request(site.resolve("/api/test"))
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.ofString(Door.json("好")))
                .build());
        assertThat(answer.body()).isEqualTo("said 好");
    }

    @Test
    void requestsSentInOneGoAreAnsweredInTurn() throws IOException {
        String body = Door.json("好");
        String request =
                "POST /api/test HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        String last = request.replace("Host:", "Connection: close\r\nHost:");
        String answers = door.raw(request + request + last);
        assertThat(answers.split("said 好", -1)).hasSize(4);
    }

    @Test
    void aLengthThatIsNoNumberIsRefused() throws IOException {
        for (String length : new String[] {"99999999999999999999", "-1", "x", "+5"}) {
            assertThat(door.raw("POST /api/test HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n{}"))
                    .as(length)
                    .matches("(?s)HTTP/1.1 4(00|13) .*");
        }
    }

    @ParameterizedTest
    @CsvSource({"said=%00, 400", "said=%ED%A0%80, 400", "said=%zz, 400", "%00=1, 400"})
    void aFormThatIsNoTextIsRefused(String form, int status) throws Exception {
        Door.Page page = door.page();
        assertThat(door.send(page, Door.FORM, form + "&csrf=" + page.token()).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aFormIsTakenUpToItsLimits() throws Exception {
        Door.Page page = door.page();
        String facts = "%E4%BF%A1".repeat(3000);
        assertThat(door.send(page, Door.FORM, "csrf=" + page.token() + "&said=" + facts)
                        .body())
                .hasSize(3005);
        assertThat(door.send(page, Door.FORM, "csrf=" + page.token() + "&said=" + "x".repeat(Door.JSON_LIMIT))
                        .statusCode())
                .isEqualTo(413);
        assertThat(door.send(page, Door.FORM, "csrf=" + page.token() + "&x=1".repeat(2000))
                        .statusCode())
                .isEqualTo(400);
    }
}
