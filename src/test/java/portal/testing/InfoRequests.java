package portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Requests for information to the running portal, as applicants make them. */
public final class InfoRequests {
    public static final String PATH = "/api/v1/disclosure-requests";
    public static final String ID_NUMBER = "11010519491231002X";

    private InfoRequests() {}

    /** A request that is in order. */
    public static Map<String, Object> body() {
        return Map.of(
                "applicant",
                Map.of(
                        "kind", "person",
                        "name", "张三",
                        "idType", "resident-id",
                        "idNumber", ID_NUMBER,
                        "phone", "13800138000"),
                "information",
                Map.of("name", "2025年度信访工作考核办法", "description", "市信访局制定，2025年印发"),
                "delivery",
                "online",
                "help",
                List.of("seeing"),
                "privacyNoticeRead",
                true);
    }

    public static Response post(Map<String, Object> body) {
        return Requests.withJson(Requests.json(body)).post(PATH);
    }

    /** Files one that is in order. */
    public static Requests.Receipt file() {
        Response response = post(body());
        response.then().statusCode(201);
        return new Requests.Receipt(response.path("receiptNumber"), response.path("queryCode"));
    }

    public static Response lookup(Requests.Receipt receipt) {
        return Requests.withJson(Requests.json(Map.of("receiptNumber", receipt.number(), "queryCode", receipt.code())))
                .post(PATH + "/lookup");
    }

    /** A step of the applicant's. */
    public static Response step(Requests.Receipt receipt, String kind, Map<String, Object> body) {
        return Requests.withJson(Requests.json(body))
                .header("X-Query-Code", receipt.code())
                .post(PATH + "/" + receipt.number() + "/steps/" + kind);
    }

    /** The same under a key, to be sent again. */
    public static Response step(Requests.Receipt receipt, String kind, Map<String, Object> body, String key) {
        return Requests.withJson(Requests.json(body))
                .header("X-Query-Code", receipt.code())
                .header("Idempotency-Key", key)
                .post(PATH + "/" + receipt.number() + "/steps/" + kind);
    }

    /** A file of the applicant's; without a key when it is empty. */
    public static Response attach(Requests.Receipt receipt, String key, String name, byte[] content) {
        var request = given().header("X-Forwarded-For", Clients.fresh())
                .header("X-Query-Code", receipt.code())
                .multiPart("file", name, content);
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key))
                .post(PATH + "/" + receipt.number() + "/attachments");
    }

    /** A paper of the applicant's, as PDF. */
    public static byte[] paper(Requests.Receipt receipt, int id) {
        Response pdf = given().header("X-Forwarded-For", Clients.fresh())
                .header("X-Query-Code", receipt.code())
                .get(PATH + "/" + receipt.number() + "/papers/" + id);
        pdf.then().statusCode(200).contentType("application/pdf");
        return pdf.asByteArray();
    }

    /** Opens the form of a step at the desk and sends it filled in. */
    public static Response take(Visitor officer, String number, String word, String... fields) {
        String path = "/staff/requests/" + number + "/steps/" + word;
        Response form = officer.get(path);
        if (form.statusCode() != 200) {
            throw new AssertionError("The form of " + word + " is answered with " + form.statusCode());
        }
        return DeskForms.sent(officer, path, form, fields);
    }

    /** The same, and the step is taken. */
    public static void taken(Visitor officer, String number, String word, String... fields) {
        Response answer = take(officer, number, word, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(word + " was not taken: " + answer.statusCode());
        }
    }
}
