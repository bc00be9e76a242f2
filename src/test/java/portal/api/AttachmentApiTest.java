package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static portal.testing.Filings.appeal;
import static portal.testing.Requests.file;
import static portal.testing.Requests.lookup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import portal.document.Samples;
import portal.testing.PortalDatabase;
import portal.testing.Requests.Receipt;

@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class AttachmentApiTest {
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

    private static Response attach(String number, String code, String name, byte[] content) {
        return given().header("X-Query-Code", code)
                .multiPart("file", name, content)
                .post("/api/v1/petitions/" + number + "/attachments");
    }
}
