package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.testing.PortalDatabase;

/** A form is taken with its hidden field and its cookie. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class FormGuardTest {
    @TestHTTPResource("/")
    URI site;

    private Door door;

    @BeforeEach
    void approach() {
        door = new Door(site);
    }

    @Test
    void aFormWithItsFieldAndCookieIsTaken() throws Exception {
        Door.Page page = door.page();
        assertThat(page.html()).contains("&lt;字&gt;");
        assertThat(page.cookie()).contains("HTTPOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(door.send(page, Door.FORM, "said=%E5%A5%BD&csrf=" + page.token())
                        .body())
                .isEqualTo("said 好");
        assertThat(door.send(page, Door.FORM, "said=again&csrf=" + page.token()).body())
                .isEqualTo("said again");
        assertThat(door.send(page, Door.FORM, "said=a%20b+c&csrf=" + door.page().token())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormWithoutItsFieldOrItsCookieIsRefused() throws Exception {
        Door.Page page = door.page();
        Door.Page stranger = new Door.Page(page.html(), "form=x", page.token());
        assertThat(door.send(page, Door.FORM, "said=x").statusCode()).isEqualTo(403);
        assertThat(door.send(page, Door.FORM, "said=x&csrf=").statusCode()).isEqualTo(403);
        assertThat(door.send(page, Door.FORM, "said=x&csrf=" + page.token() + "A")
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.send(stranger, Door.FORM, "said=x&csrf=" + page.token()).statusCode())
                .isEqualTo(403);
        assertThat(door.post("/test/form", Door.FORM, BodyPublishers.ofString("said=x&csrf=" + page.token()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.post("/test/form", Door.FORM, BodyPublishers.noBody()).statusCode())
                .isIn(403, 415);
    }

    @Test
    void aFormOfOursWithoutItsCookieIsShownAgainWithAllThatWasTyped() throws Exception {
        Door.Page page = door.page();
        HttpRequest lost = Door.request(site.resolve("/test/form?step=2"))
                .header("Content-Type", Door.FORM)
                .header("Origin", "http://" + site.getAuthority())
                .POST(BodyPublishers.ofString("said=%22%3Cb%3E&other=%E5%A5%BD&csrf=" + page.token()))
                .build();
        HttpResponse<String> again = door.send(lost);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(again.body())
                .contains("action=\"/test/form?step=2\"", "name=\"said\" value=\"&quot;&lt;b&gt;\"", "value=\"好\"")
                .doesNotContain("<b>", page.token());
        Door.Page shown = new Door.Page(
                again.body(), again.headers().firstValue("Set-Cookie").orElseThrow(), Door.Page.token(again.body()));
        assertThat(door.send(shown, Door.FORM, "said=%22&csrf=" + shown.token()).body())
                .isEqualTo("said \"");
    }

    @Test
    void theFieldDiffersEachTimeAndTheCookieStays() throws Exception {
        Door.Page page = door.page();
        HttpResponse<String> again = door.send(Door.request(site.resolve("/test/form"))
                .header("Cookie", page.sent())
                .build());
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(again.body()).isNotEqualTo(page.html());
        assertThat(door.send(page, Door.FORM, "said=x&csrf=" + Door.Page.token(again.body()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theModeFormNeedsNoField() throws Exception {
        assertThat(door.post("/mode", Door.FORM, BodyPublishers.ofString("mode=elder"))
                        .statusCode())
                .isEqualTo(303);
    }
}
