package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.testing.Clients;
import portal.testing.InfoRequests;
import portal.testing.PortalDatabase;
import portal.testing.Requests;

/** Files that belong to a request for information, over the API. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RequestFilesApiTest {
    private static final byte[] PAPER = "委托书".getBytes(StandardCharsets.UTF_8);

    @Inject
    Pool pool;

    @Test
    void aFileIsTakenForWhoeverHasTheCodeAndStandsInTheHistory() {
        Requests.Receipt filed = InfoRequests.file();
        Response added = InfoRequests.attach(filed, "", "authority.txt", PAPER);
        added.then().statusCode(201).header("Cache-Control", "no-store");
        assertThat(added.<String>path("name")).isEqualTo("authority.txt");
        Response view = InfoRequests.lookup(filed);
        assertThat(view.<String>path("brought[0].id")).isEqualTo(added.path("id"));
        assertThat(view.<String>path("timeline[0].kind")).isEqualTo("add-file");
        assertThat(view.<String>path("timeline[0].note")).isEqualTo("authority.txt");
        assertThat(view.<String>path("status")).isEqualTo("submitted");
        assertThat(view.<List<String>>path("actions.kind")).contains("add-file");
        assertThat(InfoRequests.step(filed, "add-file", Map.of("text", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWrongCodeAWrongKindNoFileAndTheEleventhAreRefused() {
        Requests.Receipt filed = InfoRequests.file();
        assertThat(InfoRequests.attach(new Requests.Receipt(filed.number(), "0000-0000-0000"), "", "a.txt", PAPER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(InfoRequests.attach(filed, "", "a.pdf", new byte[] {0x7f, 'E', 'L', 'F', 0})
                        .statusCode())
                .isEqualTo(415);
        Response none = given().header("X-Forwarded-For", Clients.fresh())
                .header("X-Query-Code", filed.code())
                .multiPart("other", "text")
                .post(InfoRequests.PATH + "/" + filed.number() + "/attachments");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.<String>path("errors[0].pointer")).isEqualTo("/file");
        for (int i = 0; i < 10; i++) {
            assertThat(InfoRequests.attach(filed, "", i + ".txt", PAPER).statusCode())
                    .isEqualTo(201);
        }
        assertThat(InfoRequests.attach(filed, "", "11.txt", PAPER).statusCode()).isEqualTo(413);
    }

    @Test
    void theSameFileUnderTheSameKeyIsTakenOnceAndOtherContentIsRefused() {
        Requests.Receipt filed = InfoRequests.file();
        String key = UUID.randomUUID().toString();
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(i -> InfoRequests.attach(filed, key, "a.txt", PAPER)
                                .then()
                                .statusCode(201)
                                .extract()
                                .asString())
                        .distinct())
                .hasSize(1);
        assertThat(InfoRequests.attach(filed, key, "b.txt", PAPER).statusCode()).isEqualTo(422);
        assertThat(InfoRequests.attach(InfoRequests.file(), key, "a.txt", PAPER).statusCode())
                .isEqualTo(422);
        assertThat(InfoRequests.lookup(filed).<List<String>>path("brought.name"))
                .containsExactly("a.txt");
    }

    @Test
    void filesThatComeAtOnceAreAllTakenAndEachIsALine() {
        Requests.Receipt filed = InfoRequests.file();
        assertThat(IntStream.range(0, 5)
                        .parallel()
                        .map(i -> InfoRequests.attach(filed, "", i + ".txt", PAPER)
                                .statusCode()))
                .containsOnly(201);
        assertThat(pool.preparedQuery("select r.version + 1 = count(h.*) as whole from info_request r"
                                + " join info_request_history h using (no) where no = $1 group by r.version")
                        .execute(Tuple.of(Long.parseLong(filed.number())))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .iterator()
                        .next()
                        .getBoolean("whole"))
                .isTrue();
    }

    @Test
    void aRequestThatIsOverTakesNoFile() {
        Requests.Receipt filed = InfoRequests.file();
        InfoRequests.step(filed, "withdraw", Map.of("idNumberTail", "31002X"));
        assertThat(InfoRequests.attach(filed, "", "a.txt", PAPER).statusCode()).isEqualTo(409);
        assertThat(InfoRequests.lookup(filed).<List<String>>path("brought")).isEmpty();
    }
}
