package portal.wechat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.testing.PortalDatabase;

/** The menu of the official account that is shipped: within WeChat's limits, and leading where there is something. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class MenuTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode read(String path) throws IOException {
        return JSON.readTree(Path.of(path).toFile());
    }

    @Test
    void itHasNoMoreButtonsAndNoLongerNamesThanWeChatShows() throws IOException {
        JsonNode menu = read("src/docs/wechat-menu.json").path("button");
        assertThat(menu.size()).isBetween(1, 3);
        for (JsonNode button : menu) {
            assertThat(button.path("name").textValue()).hasSizeBetween(1, 4);
            assertThat(button.path("sub_button").size()).isBetween(1, 5);
            button.path("sub_button")
                    .forEach(entry -> assertThat(entry.path("name").textValue()).hasSizeBetween(1, 8));
        }
    }

    @Test
    void everyPageOfThePortalItOpensIsThere() throws IOException {
        for (JsonNode button : read("src/docs/wechat-menu.json").path("button")) {
            for (JsonNode entry : button.path("sub_button")) {
                String path = entry.path("url").textValue().replace("{site}", "");
                assertThat(given().get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void everyPageOfTheMiniProgramItOpensIsThere() throws IOException {
        List<String> pages = new ArrayList<>();
        read("web/miniprogram/miniprogram/app.json").path("pages").forEach(page -> pages.add(page.textValue()));
        for (JsonNode button : read("src/docs/wechat-menu.json").path("button")) {
            for (JsonNode entry : button.path("sub_button")) {
                assertThat(entry.path("url").textValue()).startsWith("{site}/");
                if (entry.path("type").textValue().equals("miniprogram")) {
                    assertThat(pages).contains(entry.path("pagepath").textValue());
                }
            }
        }
    }
}
