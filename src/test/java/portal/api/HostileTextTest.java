package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.Filings.with;
import static portal.testing.Requests.lookup;
import static portal.testing.Requests.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.petition.Filing;
import portal.testing.Clients;
import portal.testing.Filings;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Visitor;

/** Text that was written to do harm is taken or refused like any other, and does none where it is shown. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class HostileTextTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<String> FIELDS = Stream.concat(
                    Filings.TEXTS.stream(), Stream.of("accused.agencyCode", "accused.name", "accused.position"))
            .toList();

    @TestHTTPResource("/")
    URI site;

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea></title><svg onload=alert(1)>",
                "'; drop table petition; --",
                "' or '1'='1",
                "$1 %s %n \\ \\x00 {0}",
                "{cdi:secrets} {#include base}{/include} {title.raw}",
                "${jndi:ldap://x} #{7*7} {{7*7}}",
                "前\u202e后倒着\u202c念\u2066隔\u2069",
                "零\u200b宽\u200d字\u2060符\ufeff",
                "换\u2028行\u2029\u0085\u000b\u000c\u001b[31m",
                "𠮷𪚥🏠👨‍👩‍👧‍👦〇·",
                "e\u0301".repeat(30),
                "长".repeat(20_000),
                "x".repeat(3000),
                "\uffff\ufffe\ufdd0",
                "a\nb\r\nc\td",
                " ",
                "-1",
                "null");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inWhateverFieldItStandsItIsTakenOrRefusedAndNeverAFault(String text) throws Exception {
        Map<String, Integer> faults = new LinkedHashMap<>();
        for (String field : FIELDS) {
            int status = status(with(everyField(field), field, text));
            if (status != 201 && status != 422) {
                faults.put(field, status);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsShownAgainIsShownAsTextAlone(String text) {
        String title = "标题" + text.substring(0, Math.min(text.length(), 40)) + "完";
        Response filed = post(with(Filings.appeal(), "title", title));
        if (filed.statusCode() != 201) {
            assertThat(filed.statusCode()).isEqualTo(422);
            return;
        }
        Receipt receipt = new Receipt(filed.path("receiptNumber"), filed.path("queryCode"));
        String told = lookup(receipt.number(), receipt.code())
                .then()
                .statusCode(200)
                .extract()
                .path("title");
        Visitor visitor = new Visitor();
        visitor.get("/petitions/track");
        visitor.post("/petitions/track", "number", receipt.number(), "code", receipt.code())
                .then()
                .statusCode(303);
        String page =
                visitor.get("/petitions/track").then().statusCode(200).extract().asString();
        assertThat(told).startsWith("标题").endsWith("完");
        assertThat(page)
                .contains("标题")
                .doesNotContain("<script>alert", "<img src=x", "<svg onload", "</textarea></title>");
        assertThat(acting(page))
                .as("characters that turn or hide what stands around them")
                .isEmpty();
    }

    private int status(Filing filing) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/api/v1/petitions"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", Clients.fresh())
                .POST(HttpRequest.BodyPublishers.ofString(Requests.json(filing)))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static Filing everyField(String field) {
        Filing full = Filings.fullAppeal();
        return field.startsWith("accused.") ? Filings.accusation() : full;
    }

    /** Controls and unseen characters that a page must not pass on, beside the joiners that words are spelled with. */
    private static List<String> acting(String page) {
        List<String> acting = new ArrayList<>();
        page.codePoints()
                .filter(point ->
                        Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.CONTROL)
                .filter(point -> "\n\r\t\u200c\u200d\u180e".indexOf(point) < 0)
                .forEach(point -> acting.add("U+%04X".formatted(point)));
        return acting;
    }
}
