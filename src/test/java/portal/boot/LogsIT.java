package portal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.petition.Filing;
import portal.security.Secrets;
import portal.testing.Filings;
import portal.testing.Ids;
import portal.testing.PackagedPortal;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Visitor;

/** Whatever happens to a request, the logs of a running office tell nothing about a person or a matter. */
class LogsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "203.0.113.77";

    @TempDir
    Path folder;

    /** Everything that was sent or answered and must not be found again. */
    private final Set<String> secret = new LinkedHashSet<>(List.of(CLIENT, "10.0."));

    @Test
    void nothingThatPeopleSentOrWereAnsweredStandsInTheLogs() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Secrets.freshSet());
        settings.put("portal.proxies", "127.0.0.1");
        try (PackagedPortal portal = PackagedPortal.first(folder.resolve("data"), settings)) {
            RestAssured.baseURI = "http://127.0.0.1";
            RestAssured.port = portal.port();
            RestAssured.requestSpecification = RestAssured.given().header("X-Forwarded-For", CLIENT);
            Receipt receipt = filedAndLookedUp();
            refused(receipt);
            visited(receipt);
            broken(portal, receipt);
            assertThat(Files.readString(portal.output())).contains("Incident ");
        } finally {
            RestAssured.reset();
        }
        assertClean(folder.resolve("data/postgres.log"));
        try (var files = Files.list(folder)) {
            Path output = files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
            assertClean(output);
            assertEveryLineIsJson(output);
        }
    }

    private Receipt filedAndLookedUp() {
        Receipt receipt = Requests.file(remembered(marked(Filings.fullAppeal())));
        remember(receipt);
        Requests.lookup(receipt.number(), receipt.code()).then().statusCode(200);
        remember(Requests.file(remembered(marked(Filings.accusation()))));
        byte[] text = "这是一份写着秘密的附件，共一页。".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        secret.add("工资单附件秘密");
        RestAssured.given()
                .header("X-Query-Code", receipt.code())
                .multiPart("file", "工资单附件秘密.txt", text)
                .post("/api/v1/petitions/" + receipt.number() + "/attachments")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(500));
        RestAssured.given()
                .header("X-Query-Code", receipt.code())
                .get("/api/v1/petitions/" + receipt.number() + "/papers/1")
                .then()
                .statusCode(200);
        return receipt;
    }

    /** Everything that people get wrong. */
    private void refused(Receipt receipt) {
        Filing wrong = new Filing(
                "秘密一",
                "秘",
                "秘二",
                "秘密三",
                "秘密四",
                "秘密五",
                "秘密六",
                "秘密七",
                "秘密八",
                null,
                List.of("秘密九"),
                -1,
                new Filing.Petitioner("秘密十", "", "秘密十一", "秘密十二", "秘密十三", "秘密十四", "秘密十五", "秘密十六"),
                null,
                List.of(),
                null,
                false,
                false);
        secret.add("秘密");
        Requests.post(wrong).then().statusCode(422);
        String body = Requests.json(marked(Filings.fullAppeal()));
        Requests.withJson(body.substring(0, body.length() - 40))
                .post("/api/v1/petitions")
                .then()
                .statusCode(400);
        Requests.withJson(body.replace("}", "\\u0000\"}"))
                .post("/api/v1/petitions")
                .then()
                .statusCode(400);
        RestAssured.given()
                .contentType("text/plain")
                .body(body)
                .post("/api/v1/petitions")
                .then()
                .statusCode(415);
        Requests.withJson("{\"title\":\"" + "秘密".repeat(100_000) + "\"}")
                .post("/api/v1/petitions")
                .then()
                .statusCode(413);
        Requests.lookup(receipt.number(), "0000-0000-0000").then().statusCode(404);
        secret.add("411000199912345678");
        Requests.lookup("411000199912345678", receipt.code()).then().statusCode(404);
        RestAssured.given()
                .header("X-Query-Code", "秘密")
                .get("/api/v1/petitions/" + receipt.number() + "/papers/999")
                .then()
                .statusCode(org.hamcrest.Matchers.in(List.of(400, 404)));
        RestAssured.get("/petitions/秘密/{number}?code={code}", receipt.number(), receipt.code())
                .then()
                .statusCode(404);
        Filing.Petitioner person = marked(Filings.appeal()).petitioner();
        Requests.withJson(Requests.json(Map.of(
                        "phone",
                        person.phone(),
                        "idNumberTail",
                        person.idNumber().substring(12))))
                .post("/api/v1/petitions/" + receipt.number() + "/query-code")
                .then()
                .statusCode(202);
    }

    /** The same through the pages, with the cookies of a browser. */
    private void visited(Receipt receipt) {
        Visitor visitor = new Visitor();
        visitor.get("/petitions/track").then().statusCode(200);
        Response opened = visitor.post("/petitions/track", "number", receipt.number(), "code", receipt.code());
        opened.then().statusCode(303);
        opened.getCookies().values().forEach(secret::add);
        visitor.get("/petitions/track").then().statusCode(200);
        visitor.post("/petitions/track", "number", receipt.number(), "code", "秘密秘密")
                .then()
                .statusCode(303);
        secret.add(visitor.cookie("wrong-petitions-track"));
        visitor.get("/petitions/track?wrong=yes").then().statusCode(200);
        new Visitor().post("/petitions/track", "number", receipt.number(), "code", receipt.code());
    }

    /** The database refuses what the portal does not expect to be refused, and what it says names values. */
    private void broken(PackagedPortal portal, Receipt receipt) throws Exception {
        try (Connection superuser =
                        EmbeddedDatabase.running(portal.data()).orElseThrow().superuser("portal");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table petition add constraint refused check (headcount < 0) not valid");
            statement.execute("alter table viewing rename to hidden");
            Requests.post(marked(Filings.fullAppeal())).then().statusCode(500);
            Visitor visitor = new Visitor();
            visitor.get("/petitions/track");
            visitor.post("/petitions/track", "number", receipt.number(), "code", receipt.code())
                    .then()
                    .statusCode(500);
            statement.execute("alter table petition drop constraint refused");
            statement.execute("create unique index taken on petition (purpose)  where headcount = 77");
            Filing twice = Filings.with(marked(Filings.fullAppeal()), "headcount", 77);
            remember(Requests.file(twice));
            Requests.post(twice).then().statusCode(500);
        }
    }

    /** A filing in which every text is one that would be found again. */
    private static Filing marked(Filing filing) {
        Filing marked = Filings.with(filing, "title", "楼顶漏水无人维修标记甲");
        marked = Filings.with(marked, "request", "请求尽快维修屋顶标记乙");
        marked = Filings.with(marked, "facts", "自去年夏天起屋顶漏水，家具都泡坏了标记丙。");
        marked = Filings.with(marked, "reasons", "物业合同写明由物业维修标记丁");
        marked = Filings.with(marked, "place", "建设路八十八号院标记戊");
        if (filing.accused() != null) {
            marked = Filings.with(marked, "accused", new Filing.Accused(null, "某局标记己", "股长标记庚"));
        } else {
            marked = Filings.with(marked, "target", "某物业公司标记辛");
        }
        return Filings.with(
                marked,
                "petitioner",
                new Filing.Petitioner(
                        "person",
                        "欧阳标记壬",
                        "resident-id",
                        Ids.resident(LocalDate.of(1961, 3, 9), 417),
                        "13987654321",
                        "biaoji.mail@example.com",
                        "411002",
                        "七一路一百零一号标记癸"));
    }

    private Filing remembered(Filing filing) {
        secret.add("标记");
        Filing.Petitioner person = filing.petitioner();
        secret.addAll(List.of(person.idNumber(), person.idNumber().substring(12), person.phone(), person.email()));
        return filing;
    }

    private void remember(Receipt receipt) {
        secret.add(receipt.number());
        secret.add(receipt.number().substring(6, 17));
        secret.add(receipt.code());
        secret.add(receipt.code().replace("-", ""));
    }

    private void assertClean(Path log) throws IOException {
        String text = Files.readString(log);
        secret.forEach(value -> assertThat(text.contains(value))
                .as(() -> log.getFileName() + " has " + value + " in: " + line(text, value))
                .isFalse());
    }

    private static String line(String text, String value) {
        return text.lines().filter(line -> line.contains(value)).findFirst().orElse("");
    }

    private static void assertEveryLineIsJson(Path log) throws IOException {
        List<String> others =
                Files.readAllLines(log).stream().filter(line -> !isEntry(line)).toList();
        assertThat(others).isEmpty();
    }

    private static boolean isEntry(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            return entry.path("level").isTextual() && entry.path("message").isTextual();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
