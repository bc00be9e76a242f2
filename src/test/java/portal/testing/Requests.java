package portal.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import portal.petition.Filing;

/** Requests to the running portal, as a client of the API makes them. */
public final class Requests {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private Requests() {}

    /** A filed petition as its client knows it. */
    public record Receipt(String number, String code) {}

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A request of a client that nobody was before: limits of one client are none between tests. */
    public static RequestSpecification withJson(String body) {
        return withJson(body, Clients.fresh());
    }

    /** A request of this client. */
    public static RequestSpecification withJson(String body, String client) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", client)
                .body(body);
    }

    public static Response post(Filing filing) {
        return withJson(json(filing)).post("/api/v1/petitions");
    }

    /** Files a petition that is in order. */
    public static Receipt file(Filing filing) {
        Response response = post(filing);
        response.then().statusCode(201);
        return new Receipt(response.path("receiptNumber"), response.path("queryCode"));
    }

    public static Response lookup(String number, String code) {
        return withJson(json(Map.of("receiptNumber", number, "queryCode", code)))
                .post("/api/v1/petitions/lookup");
    }

    /** The same from a client of its own, so that its failures count for nobody else. */
    public static Response lookup(String number, String code, String client) {
        return withJson(json(Map.of("receiptNumber", number, "queryCode", code)), client)
                .post("/api/v1/petitions/lookup");
    }
}
