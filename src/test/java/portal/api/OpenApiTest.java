package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.petition.TextLimit;
import portal.testing.PortalDatabase;

/** The description of the API is the one that was committed, says what clients need, and is true. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("src/docs/openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi.yaml");

    @Test
    void theGeneratedDocumentIsTheCommittedOne() throws IOException {
        String generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(GENERATED, generated);
        assertThat(generated)
                .as("The API changed. If that is meant: cp %s %s", GENERATED, COMMITTED)
                .isEqualToNormalizingNewlines(Files.readString(COMMITTED));
    }

    @Test
    void onlyTheApiIsDescribed() throws IOException {
        List<String> paths = new ArrayList<>();
        document().path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).isNotEmpty().allMatch(path -> (path + "/").startsWith("/api/v1/"));
    }

    @Test
    void everyOperationSaysWhatItDoesTakesAndAnswers() throws IOException {
        List<String> silent = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member ->
                                List.of("get", "post", "put", "delete").contains(member.getKey()))
                        .filter(operation -> !isComplete(operation.getKey(), operation.getValue()))
                        .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
        assertThat(silent).isEmpty();
    }

    @Test
    void theLengthsItNamesAreTheOnesThatAreChecked() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");
        Map.of(
                        "Filing/title", TextLimit.TITLE,
                        "Filing/request", TextLimit.REQUEST,
                        "Filing/facts", TextLimit.FACTS,
                        "Filing/reasons", TextLimit.REASONS,
                        "Filing/place", TextLimit.PLACE,
                        "Filing/target", TextLimit.TARGET,
                        "Petitioner/address", TextLimit.ADDRESS,
                        "Petitioner/email", TextLimit.EMAIL,
                        "Agent/relation", TextLimit.RELATION,
                        "Accused/name", TextLimit.ACCUSED_NAME)
                .forEach((field, limit) -> {
                    String[] parts = field.split("/");
                    JsonNode schema = schemas.path(parts[0]).path("properties").path(parts[1]);
                    assertThat(schema.path("maxLength").asInt()).as(field).isEqualTo(limit.max());
                    if (schema.has("minLength")) {
                        assertThat(schema.path("minLength").asInt()).as(field).isEqualTo(limit.min());
                    }
                });
    }

    private static boolean isComplete(String verb, JsonNode operation) {
        boolean answers = operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .anyMatch(response -> response.getValue().path("content").size() > 0);
        boolean takes = !verb.equals("post")
                || operation.path("requestBody").path("content").size() > 0;
        return answers
                && takes
                && operation.has("summary")
                && operation.path("responses").has("4XX");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
    }
}
