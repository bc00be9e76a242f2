package portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** Pages that moved: the old address leads to the new one as soon as it was said. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class MovedDeskTest {
    @Test
    void anOldAddressLeadsToTheNewOneUntilItIsTakenOut() throws InterruptedException {
        String old = "/old/" + System.nanoTime() + ".html";
        assertThat(new Visitor().get(old).statusCode()).isEqualTo(404);
        Visitor editor = Officers.as("editor");
        editor.get("/staff/articles/moved");
        assertThat(editor.post("/staff/articles/moved", "from", old, "to", "/laws")
                        .statusCode())
                .isEqualTo(303);
        Response moved = soon(old, 301);
        assertThat(moved.header("Location")).endsWith("/laws");
        assertThat(editor.get("/staff/articles/moved").asString()).contains(old);
        Response circle = editor.post("/staff/articles/moved", "from", "/laws", "to", old);
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.asString()).contains("绕圈");
        editor.post("/staff/articles/moved/remove", "from", old);
        soon(old, 404);
    }

    private static Response soon(String path, int status) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        Response answer = new Visitor().get(path);
        while (answer.statusCode() != status && System.nanoTime() < end) {
            Thread.sleep(20);
            answer = new Visitor().get(path);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }
}
