package portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.testing.Examples;
import portal.testing.InfoRequests;
import portal.testing.Phone;
import portal.testing.PortalDatabase;
import portal.testing.Receptions;
import portal.testing.Requests.Receipt;

/** Requests for information and bookings in the list of whoever signed in. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class MyRequestsApiTest {
    private static final String REQUESTS = "/api/v1/me/requests";
    private static final String BOOKINGS = "/api/v1/me/bookings";

    private static String filed(Phone phone) {
        Response answer = phone.post(InfoRequests.PATH, InfoRequests.body());
        answer.then().statusCode(201);
        return answer.path("receiptNumber");
    }

    private static Response booked(Phone phone, String day, String key) {
        Map<String, Object> body = Map.of(
                "about",
                "小区供暖温度长期不达标",
                "representatives",
                List.of(Map.of("name", "张三")),
                "phone",
                "13837400001",
                "idType",
                "resident-id",
                "idNumber",
                InfoRequests.ID_NUMBER,
                "headcount",
                1);
        return phone.send("POST", "/api/v1/receptions/" + day + "/bookings", body, "Idempotency-Key", key);
    }

    @Test
    void requestsFiledSignedInStandInTheListTheLastFirst() {
        Phone phone = Phone.signedIn();
        String first = filed(phone);
        String second = filed(phone);
        Response list = phone.get(REQUESTS);
        list.then()
                .statusCode(200)
                .body("items.receiptNumber", is(List.of(second, first)))
                .body("items[0].title", is("2025年度信访工作考核办法"))
                .body("total", is(2));
        assertThat(Examples.differences("me-requests", list.asString())).isEmpty();
        phone.get(REQUESTS + "?page=2&size=1").then().body("items.receiptNumber", is(List.of(first)));
        phone.proved("GET", REQUESTS)
                .header("If-None-Match", list.header("ETag"))
                .get(REQUESTS)
                .then()
                .statusCode(304);
        Response me = phone.get("/api/v1/me");
        me.then().body("requests.total", is(2));
        assertThat(Examples.differences("me", me.asString())).isEmpty();
    }

    @Test
    void whateverTheCodeOpensTheListOpensToo() {
        Phone phone = Phone.signedIn();
        Phone other = Phone.signedIn();
        String number = filed(phone);
        String at = InfoRequests.PATH + "/" + number;
        Response view = phone.get(REQUESTS + "/" + number);
        view.then().statusCode(200).body("receiptNumber", is(number));
        assertThat(Examples.differences("request-status", view.asString())).isEmpty();
        phone.get(at + "/papers/1").then().statusCode(200).contentType("application/pdf");
        Map<String, String> change = Map.of("delivery", "pick-up", "text", "");
        phone.post(at + "/steps/change-delivery", change).then().statusCode(200).body("receiptNumber", is(number));
        phone.get(at + "/files/" + "0".repeat(32)).then().statusCode(404);
        other.get(REQUESTS + "/" + number).then().statusCode(404);
        other.get(at + "/papers/1").then().statusCode(404);
        other.post(at + "/steps/change-delivery", change).then().statusCode(404);
        phone.bare().get(at + "/papers/1").then().statusCode(404);
    }

    @Test
    void aRequestFiledElsewhereIsAddedWithNumberAndCodeAndTakenOut() {
        Receipt receipt = InfoRequests.file();
        Phone phone = Phone.signedIn();
        String wrong = phone.post(REQUESTS, Map.of("receiptNumber", receipt.number(), "queryCode", "AAAA-AAAA-AAAA"))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(phone.post(REQUESTS, Map.of("receiptNumber", "1", "queryCode", "AAAA-AAAA-AAAA"))
                        .asString())
                .isEqualTo(wrong);
        phone.post(REQUESTS, Map.of("receiptNumber", receipt.number(), "queryCode", receipt.code()))
                .then()
                .statusCode(201)
                .body("receiptNumber", is(receipt.number()));
        phone.get(REQUESTS).then().body("items", hasSize(1));
        phone.delete(REQUESTS + "/" + receipt.number()).then().statusCode(200);
        phone.get(REQUESTS).then().body("items", hasSize(0)).body("total", is(0));
        InfoRequests.lookup(receipt).then().statusCode(200);
    }

    @Test
    void aPlaceBookedSignedInIsListedAndGivenBackWithoutACode() {
        Phone phone = Phone.signedIn();
        Phone other = Phone.signedIn();
        String day = Receptions.announced(3);
        String key = UUID.randomUUID().toString();
        Response booking = booked(phone, day, key);
        booking.then().statusCode(201);
        assertThat(booked(phone, day, key).asString()).isEqualTo(booking.asString());
        Map<String, String> mine = Map.of("bookingNumber", booking.path("bookingNumber"));
        Response list = phone.get(BOOKINGS);
        list.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", is(1))
                .body("items[0].cancellable", is(true));
        assertThat(Examples.differences("me-bookings", list.asString())).isEmpty();
        other.post("/api/v1/receptions/bookings/lookup", mine).then().statusCode(404);
        other.post("/api/v1/receptions/bookings/cancellation", mine).then().statusCode(404);
        phone.post("/api/v1/receptions/bookings/lookup", mine)
                .then()
                .statusCode(200)
                .body("cancelled", is(false));
        for (int i = 0; i < 2; i++) {
            phone.post("/api/v1/receptions/bookings/cancellation", mine)
                    .then()
                    .statusCode(200)
                    .body("cancelled", is(true));
        }
        phone.get(BOOKINGS).then().body("items[0].cancelled", is(true));
        other.get(BOOKINGS).then().body("items", hasSize(0)).body("total", is(0));
    }
}
