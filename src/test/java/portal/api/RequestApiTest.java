package portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.testing.Clients;
import portal.testing.Filings;
import portal.testing.InfoRequests;
import portal.testing.PortalDatabase;
import portal.testing.Requests;

/** Requests for information over the API. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RequestApiTest {
    @Inject
    Pool pool;

    private static Response lookup(String number, String code, String client) {
        return Requests.withJson(Requests.json(Map.of("receiptNumber", number, "queryCode", code)), client)
                .post(InfoRequests.PATH + "/lookup");
    }

    @Test
    void aRequestIsFiledFollowedAndWithdrawn() {
        Requests.Receipt filed = InfoRequests.file();
        Response view = InfoRequests.lookup(filed);
        view.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(view.<String>path("status")).isEqualTo("submitted");
        assertThat(view.<String>path("title")).isEqualTo("2025年度信访工作考核办法");
        assertThat(view.<List<String>>path("actions.kind")).contains("withdraw", "change-delivery");
        assertThat(view.<List<String>>path("papers.name")).containsExactly("政府信息公开申请登记回执");
        assertThat(InfoRequests.step(filed, "correct", Map.of("text", "补正")).statusCode())
                .isEqualTo(409);
        assertThat(InfoRequests.step(filed, "withdraw", Map.of("idNumberTail", "000000"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(InfoRequests.step(filed, "withdraw", Map.of("idNumberTail", "31002X"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(InfoRequests.lookup(filed).<String>path("status")).isEqualTo("withdrawn");
    }

    @Test
    void aStepSentAgainUnderItsKeyIsTakenOnce() {
        Requests.Receipt filed = InfoRequests.file();
        Map<String, Object> change = Map.of("delivery", "pick-up", "text", "");
        String key = UUID.randomUUID().toString();
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        InfoRequests.step(filed, "change-delivery", change, key).statusCode()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(steps(filed, "change-delivery")).isOne();
        assertThat(InfoRequests.step(filed, "change-delivery", Map.of("delivery", "online", "text", ""), key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(InfoRequests.step(InfoRequests.file(), "change-delivery", change, key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(InfoRequests.step(filed, "change-delivery", change, "k".repeat(201))
                        .statusCode())
                .isEqualTo(400);
        assertThat(steps(filed, "change-delivery")).isOne();
    }

    @Test
    void aWithdrawalWhoseAnswerWasLostIsAnsweredAsDone() {
        Requests.Receipt filed = InfoRequests.file();
        Map<String, Object> tail = Map.of("idNumberTail", "31002X");
        String key = UUID.randomUUID().toString();
        for (int tries = 0; tries < 2; tries++) {
            Response answer = InfoRequests.step(filed, "withdraw", tail, key);
            answer.then().statusCode(200);
            assertThat(answer.<String>path("status")).isEqualTo("withdrawn");
        }
        assertThat(InfoRequests.step(filed, "withdraw", tail).statusCode()).isEqualTo(409);
    }

    private static long steps(Requests.Receipt of, String kind) {
        return InfoRequests.lookup(of).<List<String>>path("timeline.kind").stream()
                .filter(kind::equals)
                .count();
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndAPurposeIsNotAsked() {
        Map<String, Object> body = new HashMap<>(InfoRequests.body());
        body.put("purpose", "科研");
        body.put("delivery", "email");
        body.put("information", Map.of());
        body.put(
                "applicant",
                Map.of("kind", "person", "name", "张三", "idType", "resident-id", "idNumber", "1", "phone", "1"));
        Response response = InfoRequests.post(body);
        response.then().statusCode(422).contentType("application/problem+json");
        assertThat(response.<List<String>>path("errors.pointer"))
                .contains(
                        "/purpose", "/information/name", "/applicant/idNumber", "/applicant/phone", "/applicant/email");
    }

    @Test
    void aRepetitionUnderItsKeyIsAnsweredAlikeAndOtherContentIsRefused() {
        String key = UUID.randomUUID().toString();
        String body = Requests.json(InfoRequests.body());
        Response first = Requests.withJson(body).header("Idempotency-Key", key).post(InfoRequests.PATH);
        Response second = Requests.withJson(body).header("Idempotency-Key", key).post(InfoRequests.PATH);
        assertThat(second.asString()).isEqualTo(first.asString());
        Map<String, Object> other = new HashMap<>(InfoRequests.body());
        other.put("delivery", "pick-up");
        assertThat(Requests.withJson(Requests.json(other))
                        .header("Idempotency-Key", key)
                        .post(InfoRequests.PATH)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aMalformedNumberAnUnknownOneAndAWrongCodeGetTheSameAnswer() {
        Requests.Receipt filed = InfoRequests.file();
        Requests.Receipt petition = Requests.file(Filings.appeal());
        String wrongCode =
                lookup(filed.number(), "AAAA-AAAA-AAAA", Clients.fresh()).asString();
        assertThat(lookup("123", "AAAA-AAAA-AAAA", Clients.fresh()).asString()).isEqualTo(wrongCode);
        assertThat(lookup(petition.number(), petition.code(), Clients.fresh()).asString())
                .isEqualTo(wrongCode);
        assertThat(lookup("GK-" + filed.number(), filed.code().toLowerCase(java.util.Locale.ROOT), Clients.fresh())
                        .statusCode())
                .isEqualTo(200);
        String client = Clients.fresh();
        for (int i = 0; i < 10; i++) {
            lookup(filed.number(), "AAAA-AAAA-AAAA", client);
        }
        assertThat(lookup(filed.number(), filed.code(), client).statusCode()).isEqualTo(429);
    }

    @Test
    void nothingOfPersonOrMatterLiesReadableInTheDatabase() {
        Requests.Receipt filed = InfoRequests.file();
        Row found = pool.preparedQuery("select r::text || (select string_agg(h::text, '') from info_request_history h"
                        + " where h.no = r.no) as row, content, people from info_request r where no = $1")
                .execute(Tuple.of(Long.parseLong(filed.number())))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();
        String row = found.getString("row")
                + found.getBuffer("content").toString(StandardCharsets.UTF_8)
                + found.getBuffer("people").toString(StandardCharsets.UTF_8);
        assertThat(row).doesNotContain("张三", "13800138000", InfoRequests.ID_NUMBER, "考核办法");
    }

    @Test
    void theHistoryOfARequestCannotBeChanged() {
        Requests.Receipt filed = InfoRequests.file();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> pool.preparedQuery("update info_request_history set actor = 'x' where no = $1")
                                .execute(Tuple.of(Long.parseLong(filed.number())))
                                .await()
                                .atMost(Duration.ofSeconds(10)))
                .isInstanceOf(io.vertx.pgclient.PgException.class);
    }
}
