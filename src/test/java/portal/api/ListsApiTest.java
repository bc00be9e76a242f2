package portal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portal.testing.Phone;
import portal.testing.PortalDatabase;

/** Whatever the API tells under an address of its own: lists say which page they are, and nothing unchanged is sent again. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ListsApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A signature is new each time; of figures there may be none yet, and PublishMonthsTest asks for their tag. */
    private static final Set<String> NO_LISTS = Set.of("/api/v1/wechat/page-signature", "/api/v1/statistics");

    /** What is a list, under the name of what stands in it. */
    private static final List<String> LISTED = List.of("items", "templates");

    private static List<String> addresses() throws IOException {
        JsonNode paths = JSON.readTree(given().get("/q/openapi?format=json").asByteArray())
                .path("paths");
        List<String> addresses = new ArrayList<>();
        paths.properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .filter(path -> !NO_LISTS.contains(path.getKey()))
                .forEach(path -> addresses.add(path.getKey()));
        return addresses;
    }

    @Test
    void everyListIsPagedAndNothingUnchangedIsSentAgain() throws IOException {
        Phone phone = Phone.signedIn();
        List<String> addresses = addresses();
        assertThat(addresses).contains("/api/v1/me/petitions", "/api/v1/receptions", "/api/v1/disclosures");
        for (String address : addresses) {
            Response first = phone.get(address);
            JsonNode body = JSON.readTree(first.asByteArray());
            if (LISTED.stream().anyMatch(body::has)) {
                assertThat(body.properties().stream().map(field -> field.getKey()))
                        .as(address)
                        .contains("page", "size", "total");
            }
            assertThat(first.header("ETag")).as(address).isNotNull();
            Response second = phone.proved("GET", address)
                    .header("If-None-Match", first.header("ETag"))
                    .get(address);
            assertThat(second.statusCode()).as(address).isEqualTo(304);
        }
    }
}
