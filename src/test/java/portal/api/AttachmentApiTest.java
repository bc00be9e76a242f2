package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static portal.testing.Filings.appeal;
import static portal.testing.Requests.file;
import static portal.testing.Requests.json;
import static portal.testing.Requests.lookup;
import static portal.testing.Requests.withJson;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import portal.document.Samples;
import portal.testing.PortalDatabase;
import portal.testing.Requests.Receipt;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class AttachmentApiTest {
    @Inject
    Pool pool;

    @ConfigProperty(name = "portal.data")
    Path data;

    @Test
    void aFileIsTakenForWhoeverHasTheCodeAndStandsInTheHistory() throws IOException {
        Receipt receipt = file(appeal());
        attach(receipt.number(), receipt.code(), "photo.jpg", Samples.jpeg(80, 60))
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("name", is("photo.jpg"));
        lookup(receipt.number(), receipt.code()).then().statusCode(200).body("timeline[0].kind", is("add-file"));
    }

    @Test
    void aWrongCodeIsAnsweredAsEverywhere() throws IOException {
        Receipt receipt = file(appeal());
        attach(receipt.number(), "0000-0000-0000", "a.jpg", Samples.jpeg(8, 6))
                .then()
                .statusCode(404);
    }

    @Test
    void theKindIsToldFromTheContentAndNotFromTheName() {
        Receipt receipt = file(appeal());
        byte[] page = "<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        attach(receipt.number(), receipt.code(), "photo.jpg", page)
                .then()
                .statusCode(415)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void theEleventhFileIsRefusedAndTheTenStay() throws IOException {
        Receipt receipt = file(appeal());
        for (int i = 0; i < 10; i++) {
            attach(receipt.number(), receipt.code(), i + ".jpg", Samples.jpeg(8, 6))
                    .then()
                    .statusCode(201);
        }
        attach(receipt.number(), receipt.code(), "11.jpg", Samples.jpeg(8, 6))
                .then()
                .statusCode(413);
    }

    @Test
    void withoutAFileTheRequestSaysWhatIsMissing() {
        Receipt receipt = file(appeal());
        given().header("X-Query-Code", receipt.code())
                .multiPart("other", "text")
                .post("/api/v1/petitions/" + receipt.number() + "/attachments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/file"));
    }

    @Test
    void theOwnerGetsTheFileBackAsADownloadOnly() throws IOException {
        Receipt receipt = file(appeal());
        String id = attach(receipt.number(), receipt.code(), "a<b>.jpg", Samples.jpeg(80, 60))
                .path("id");
        Response form = given().get("/petitions/track");
        String token = form.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
        Response opened = given().cookies(form.cookies())
                .redirects()
                .follow(false)
                .formParam("csrf", token)
                .formParam("number", receipt.number())
                .formParam("code", receipt.code())
                .post("/petitions/track");
        opened.then().statusCode(303);
        Response download = given().cookies(opened.cookies()).get("/petitions/track/files/" + id);
        download.then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Type", is("application/octet-stream"))
                .header("Cache-Control", containsString("no-store"));
        assertThat(download.asByteArray()).startsWith(0xFF, 0xD8);
        given().get("/petitions/track/files/" + id).then().statusCode(404);
        given().cookies(opened.cookies())
                .get("/petitions/track/papers/1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith(".pdf\""));
    }

    @Test
    void theSameFileUnderTheSameKeyIsTakenOnceAndAnsweredAlike() {
        Receipt receipt = file(appeal());
        String key = UUID.randomUUID().toString();
        byte[] picture = Samples.jpeg(80, 60);
        Response first = attach(receipt, key, "photo.jpg", picture);
        first.then().statusCode(201);
        Response again = attach(receipt, key, "photo.jpg", picture);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(filesOf(receipt)).isOne();
    }

    @Test
    void theSameKeyWithSomethingElseIsRefused() {
        Receipt receipt = file(appeal());
        String key = UUID.randomUUID().toString();
        attach(receipt, key, "a.jpg", Samples.jpeg(8, 6)).then().statusCode(201);
        attach(receipt, key, "a.jpg", Samples.jpeg(9, 6)).then().statusCode(422);
        attach(receipt, key, "b.jpg", Samples.jpeg(8, 6)).then().statusCode(422);
        attach(file(appeal()), key, "a.jpg", Samples.jpeg(8, 6)).then().statusCode(422);
        withJson(json(appeal()))
                .header("Idempotency-Key", key)
                .post("/api/v1/petitions")
                .then()
                .statusCode(422);
        attach(receipt, "k".repeat(201), "a.jpg", Samples.jpeg(8, 6)).then().statusCode(400);
        assertThat(filesOf(receipt)).isOne();
    }

    @Test
    void aWrongCodeLearnsNothingFromAKey() {
        Receipt receipt = file(appeal());
        String key = UUID.randomUUID().toString();
        attach(receipt, key, "a.jpg", Samples.jpeg(8, 6)).then().statusCode(201);
        attach(new Receipt(receipt.number(), "0000-0000-0000"), key, "a.jpg", Samples.jpeg(8, 6))
                .then()
                .statusCode(404);
    }

    @Test
    void twentyAtOnceUnderOneKeyLeaveOneFile() throws IOException {
        Receipt receipt = file(appeal());
        String key = UUID.randomUUID().toString();
        byte[] picture = Samples.jpeg(80, 60);
        long before = stored();
        Set<String> answers = ConcurrentHashMap.newKeySet();
        ForkJoinPool senders = new ForkJoinPool(20);
        senders.invokeAll(Collections.nCopies(
                20,
                () -> answers.add(attach(receipt, key, "photo.jpg", picture)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())));
        senders.shutdown();
        assertThat(answers).hasSize(1);
        assertThat(filesOf(receipt)).isOne();
        assertThat(stored()).as("files in the store").isEqualTo(before + 1);
    }

    @Test
    void theTenthFileSentTwiceAtOnceIsAnsweredTwice() {
        Receipt receipt = file(appeal());
        for (int i = 0; i < 9; i++) {
            attach(receipt.number(), receipt.code(), i + ".jpg", Samples.jpeg(8, 6))
                    .then()
                    .statusCode(201);
        }
        String key = UUID.randomUUID().toString();
        IntStream.range(0, 4)
                .parallel()
                .forEach(i -> attach(receipt, key, "10.jpg", Samples.jpeg(8, 6))
                        .then()
                        .statusCode(201));
        assertThat(filesOf(receipt)).isEqualTo(10);
    }

    @Test
    void filesThatComeAtOnceAreAllTaken() {
        Receipt receipt = file(appeal());
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .map(i -> attach(receipt.number(), receipt.code(), i + ".jpg", Samples.jpeg(8, 6))
                                .statusCode()))
                .containsOnly(201);
        assertThat(filesOf(receipt)).isEqualTo(6);
    }

    private static Response attach(Receipt receipt, String key, String name, byte[] content) {
        return given().header("X-Query-Code", receipt.code())
                .header("Idempotency-Key", key)
                .multiPart("file", name, content)
                .post("/api/v1/petitions/" + receipt.number() + "/attachments");
    }

    private long filesOf(Receipt receipt) {
        return pool.query("select count(*) as files from attachment where no = " + receipt.number())
                .execute()
                .map(rows -> rows.iterator().next().getLong("files"))
                .await()
                .indefinitely();
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static Response attach(String number, String code, String name, byte[] content) {
        return given().header("X-Query-Code", code)
                .multiPart("file", name, content)
                .post("/api/v1/petitions/" + number + "/attachments");
    }
}
