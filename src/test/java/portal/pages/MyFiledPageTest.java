package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.casework.Filed;
import portal.casework.Receipts;
import portal.petition.Filing;
import portal.petition.PetitionNo;
import portal.petition.Purpose;
import portal.petition.QueryCode;
import portal.testing.Citizens;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Receptions;
import portal.testing.Requests;
import portal.testing.Requests.Receipt;
import portal.testing.Visitor;

/** What was filed in a browser goes into the list of whoever logs in there by a tap, and never by itself. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class MyFiledPageTest {
    private static final String PETITION = "/me/add/petition";
    private static final String OFFER = "href=\"/me/add/";
    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">[A-Z]*-?([0-9-]+)<");

    @Inject
    Receipts receipts;

    @Inject
    Clock clock;

    /** Somebody files; the receipt lies in the browser as it does after the form. */
    private Receipt filed(Visitor visitor, Filing filing, Purpose purpose) {
        Receipt receipt = Requests.file(filing);
        Filed filed = new Filed(
                new PetitionNo(receipt.number()),
                QueryCode.parse(receipt.code()).orElseThrow(),
                purpose,
                "张三",
                purpose.secret() ? "您的来件" : filing.title(),
                OffsetDateTime.now(clock),
                List.of());
        visitor.cookie("receipt", receipts.keep(filed, null, 0).await().indefinitely());
        return receipt;
    }

    private Receipt appeal(Visitor visitor) {
        return filed(visitor, Filings.appeal(), Purpose.APPEAL);
    }

    private static void added(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/me");
    }

    private static String digits(Response receipt) {
        Matcher found = NUMBER.matcher(receipt.asString());
        assertThat(found.find()).as(receipt.asString()).isTrue();
        return found.group(1).replace("-", "");
    }

    @Test
    void aPetitionIsPutIntoTheListByItsReceipt() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = appeal(citizen);
        assertThat(citizen.get("/petitions/receipt").asString()).contains(OFFER + "petition\"");
        Response offer = citizen.get(PETITION);
        assertThat(offer.statusCode()).isEqualTo(200);
        assertThat(offer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(offer.asString())
                .contains(Filings.appeal().title(), filed.number())
                .doesNotContain(filed.code(), "name=\"code\"");
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
        added(citizen.post(PETITION, "number", filed.number()));
        added(citizen.post(PETITION, "number", filed.number()));
        assertThat(citizen.get("/me").asString())
                .contains(Filings.appeal().title())
                .containsOnlyOnce("name=\"kind\" value=\"petition\"><input type=\"hidden\" name=\"number\" value=\""
                        + filed.number() + "\"><button class=\"btn plain\"");
    }

    @Test
    void whoeverIsNotLoggedInIsLedThroughTheLogInAndComesBack() {
        Visitor visitor = new Visitor();
        Receipt filed = appeal(visitor);
        Response away = visitor.get(PETITION);
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(away.header("Location")).contains("/authorize?").doesNotContain(filed.number(), filed.code());
        Response back =
                visitor.follow(Officers.answer(away.header("Location"), "citizen-" + UUID.randomUUID(), "citizen"));
        assertThat(back.header("Location")).endsWith(PETITION);
        assertThat(visitor.get(PETITION).asString()).contains(Filings.appeal().title());
        added(visitor.post(PETITION, "number", filed.number()));
        assertThat(visitor.get("/me").asString()).contains(Filings.appeal().title());
    }

    @Test
    void anAccusationIsNotOfferedAndNotAddedByATap() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = filed(citizen, Filings.accusation(), Purpose.ACCUSATION);
        assertThat(citizen.get("/petitions/receipt").asString()).doesNotContain(OFFER);
        citizen.get("/me/add");
        assertThat(citizen.post(PETITION, "number", filed.number()).header("Location"))
                .endsWith(PETITION);
        assertThat(citizen.get(PETITION).asString()).contains("输入编号和查询码").doesNotContain(filed.number());
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
    }

    @Test
    void whatWasNotShownIsNotAdded() {
        Visitor citizen = Citizens.newcomer();
        Receipt first = appeal(citizen);
        citizen.get(PETITION);
        appeal(citizen);
        assertThat(citizen.post(PETITION, "number", first.number()).header("Location"))
                .endsWith(PETITION);
        Visitor thief = Citizens.newcomer();
        Response nothing = thief.get(PETITION);
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.asString()).contains("回执已经不再显示", "/me/add");
        thief.get("/me/add");
        thief.post(PETITION, "number", first.number());
        assertThat(thief.get("/me").asString()).contains("列表还是空的");
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
    }

    @Test
    void neitherAStrangersPageNorAnAddressPutsAnythingIntoAList() {
        Visitor citizen = Citizens.newcomer();
        Receipt filed = appeal(citizen);
        assertThat(citizen.send(PETITION, "number", filed.number()).statusCode())
                .isEqualTo(403);
        citizen.get(PETITION + "?number=" + filed.number());
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
    }

    @Test
    void aRequestForInformationIsPutIntoTheListByItsReceipt() {
        Visitor citizen = Citizens.newcomer();
        String form = "/disclosure/requests/new/";
        citizen.get(form + "what");
        citizen.post(form + "what", "information.name", "2025年度信访工作考核办法");
        citizen.post(form + "how", "delivery", "online");
        citizen.post(form + "kind", "applicant.kind", "person");
        citizen.post(
                form + "who",
                "applicant.name",
                "张三",
                "applicant.idType",
                "resident-id",
                "applicant.idNumber",
                "11010519491231002X",
                "applicant.phone",
                "13800138000");
        citizen.get(form + "check");
        citizen.post(form + "check", "privacyNoticeRead", "yes");
        Response receipt = citizen.get("/disclosure/requests/receipt");
        assertThat(receipt.asString()).contains(OFFER + "request\"");
        assertThat(citizen.get("/me/add/request").asString()).contains("2025年度信访工作考核办法");
        added(citizen.post("/me/add/request", "number", digits(receipt)));
        assertThat(citizen.get("/me").asString()).contains("2025年度信访工作考核办法");
    }

    @Test
    void aPlaceThatWasBookedIsPutIntoTheListByTapOrByNumberAndCodeAndTakenOut() {
        String day = Receptions.announced(2);
        Visitor citizen = Citizens.newcomer();
        String once = citizen.get("/receptions/" + day)
                .asString()
                .replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1");
        citizen.post(
                "/receptions/" + day,
                "about",
                "小区供暖温度长期不达标",
                "name",
                "张三",
                "phone",
                "13837400001",
                "idType",
                "resident-id",
                "idNumber",
                "11010519491231002X",
                "headcount",
                "1",
                "once",
                once);
        Response receipt = citizen.get("/receptions/booking");
        assertThat(receipt.asString()).contains(OFFER + "booking\"");
        String number = digits(receipt);
        String code = receipt.asString().replaceAll("(?s).*id=\"query-code\">([^<]+)<.*", "$1");
        assertThat(citizen.get("/me/add/booking").asString()).contains("领导接访");
        added(citizen.post("/me/add/booking", "number", number));
        assertThat(citizen.get("/me").asString()).contains("已预约", "取消预约");
        added(citizen.post("/me/remove", "kind", "booking", "number", number));
        assertThat(citizen.get("/me").asString()).contains("列表还是空的");
        citizen.get("/me/add");
        added(citizen.post("/me/add", "number", "JF" + number, "code", code));
        assertThat(citizen.get("/me").asString()).contains("已预约");
    }

    @Test
    void aFormThatIsSentAfterTheLogInRanOutIsAnsweredAndLeadsToNoOtherHost() {
        Visitor visitor = new Visitor();
        Receipt filed = appeal(visitor);
        visitor.get("/petitions/track");
        for (String path : List.of(PETITION, "/me/add", "/me/open", "/me/remove")) {
            Response answer = visitor.post(path, "number", filed.number());
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.header("Location")).isNull();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.asString()).contains("登录已经过期", "href=\"/me\"");
        }
    }
}
