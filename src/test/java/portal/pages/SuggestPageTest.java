package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.testing.Articles;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** Calls for suggestions: from the call by the ordinary way of a suggestion to the desk, and what came of it. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class SuggestPageTest {
    private static final Pattern NUMBER = Pattern.compile("id=\"receipt-number\">([0-9-]+)<");
    private static final Pattern CODE = Pattern.compile("id=\"query-code\">([^<]+)<");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NEW = "/petitions/new/";
    private static final String TITLE = "在菜市场旁边设一个公交站";

    @Inject
    Pool pool;

    private final Visitor citizen = new Visitor();

    @Test
    void aSuggestionInAnswerToACallIsAnOrdinaryOneThatNamesTheCall() {
        Articles call = call(LocalDate.now().plusDays(30).toString());
        assertThat(citizen.get(call.address()).asString()).contains("征集建议", call.address() + "/suggest");
        String form = call.address() + "/suggest";
        citizen.get(form);
        Response wrong = citizen.post(form, "title", "站", "facts", "短");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("href=\"#title\"", "href=\"#facts\"", "value=\"站\"");
        Response begun = citizen.post(form, "title", TITLE, "facts", "市场门口人多，离最近的车站有一公里，老人提不动菜。");
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(begun.header("Location")).endsWith("/petitions/new/matter");
        assertThat(citizen.get(form).asString()).contains("您还有一件没有写完");
        assertThat(citizen.get(NEW + "matter").asString()).contains(TITLE);
        citizen.post(NEW + "matter", "title", TITLE, "region", "411002", "place", "");
        assertThat(citizen.get(NEW + "facts").asString()).contains("老人提不动菜", "请研究采纳这条建议");
        citizen.get(NEW + "who");
        citizen.post(NEW + "who", "for", "self", "headcount", "1");
        citizen.get(NEW + "person");
        citizen.post(NEW + "person", Filings.typedPerson());
        citizen.get(NEW + "check");
        citizen.post(NEW + "check", "declaration", "yes", "privacyNoticeRead", "yes", "publishable", "no");
        Matcher number = NUMBER.matcher(citizen.get("/petitions/receipt").asString());
        assertThat(number.find()).isTrue();
        String desk = Officers.as("intake")
                .get("/staff/cases/" + number.group(1).replace("-", ""))
                .asString();
        assertThat(desk).contains("来自征集", call.title(), "建议");
        assertThat(call.publisher().get(call.path()).asString()).contains("收到的建议", "1 件");
    }

    @Test
    void whatIsShownAsWrittenIsShownWithItsAuthorsWordAloneAndGoneWithIt() {
        Articles call = call(LocalDate.now().plusDays(30).toString());
        String agreedTo = "多设几个公交站" + word();
        String named = "请在我家门口设站" + word();
        String silent = "不要动我家门口的站" + word();
        Filed agreed = suggested(call, agreedTo, "市场门口人多，老人提不动菜。<b>急</b>", true);
        suggested(call, named, Filings.person().name() + "建议在这里设站，路也顺。", true);
        Filed kept = suggested(call, silent, "这一站大家用得很好，请留着它。", false);
        assertThat(Officers.as("intake").get("/staff/cases/" + agreed.number()).asString())
                .contains("公开建议原文", "作者同意（不公开姓名和联系方式）")
                .doesNotContain("微信内容检测提示");
        assertThat(Officers.as("intake").get("/staff/cases/" + kept.number()).asString())
                .contains("作者没有同意");

        Articles result = Articles.written("采纳情况" + word(), "采纳了两条");
        String desk = result.path() + "/suggestions";
        assertThat(result.editor().get(desk).statusCode()).isEqualTo(404);
        result.write("column", "suggestions", "resultOf", call.index());
        assertThat(result.editor().get(desk).asString())
                .contains(agreedTo, named, "市场门口人多")
                .doesNotContain(silent, "留着它", Filings.person().phone());
        assertThat(choose(result, kept.number()).statusCode()).isEqualTo(404);
        String second = number(result.editor().get(desk).asString(), named);
        assertThat(choose(result, agreed.number()).statusCode()).isEqualTo(303);
        assertThat(choose(result, second).statusCode()).isEqualTo(303);
        assertThat(result.editor().get(result.path() + "/preview/page").asString())
                .contains("建议选登", agreedTo, named);
        result.handedIn().examined();
        Response withName = result.act(result.publisher(), "publish");
        assertThat(withName.statusCode()).isEqualTo(422);
        assertThat(withName.asString()).contains("信访人的姓名、号码或者住址", "选登的建议");
        assertThat(choose(result, second).statusCode()).isEqualTo(409);
        result.act(result.publisher(), "send-back", "send-back-note", "有姓名");
        assertThat(result.editor()
                        .post(desk, "version", result.version(), "no", second, "go", "leave")
                        .statusCode())
                .isEqualTo(303);
        result.handedIn().examined().done("publish");
        String address = result.address();
        assertThat(new Visitor().get(address).asString())
                .contains("建议选登", "经作者同意", agreedTo, "老人提不动菜。&lt;b&gt;急")
                .doesNotContain(named, silent, Filings.person().name(), agreed.number());
        assertThat(Officers.as("auditor")
                        .get("/staff/log?number=" + agreed.number())
                        .asString())
                .contains("建议原文");

        Visitor author = new Visitor();
        author.get("/petitions/track");
        author.post("/petitions/track", "number", agreed.number(), "code", agreed.code());
        String publishing = "/petitions/track/publishing";
        assertThat(author.get("/petitions/track").asString()).contains("/petitions/track/publishing\">可不可以公开</a>");
        assertThat(author.get(publishing).asString()).contains("现在：您同意公开建议原文");
        author.post(publishing + "/original", "given", "no");
        assertThat(author.get(publishing).asString()).contains("现在：您没有同意公开建议原文");
        assertThat(new Visitor().get(address + "?" + word()).asString())
                .contains(result.title())
                .doesNotContain("建议选登", agreedTo);
        result.act(result.editor(), "correct");
        assertThat(choose(result, agreed.number()).statusCode()).isEqualTo(404);
        author.get(publishing);
        author.post(publishing + "/original", "given", "yes");
        assertThat(choose(result, agreed.number()).statusCode()).isEqualTo(303);
        assertThat(new Visitor().get(address + "?" + word()).asString()).doesNotContain(agreedTo);
        result.write("correction", "补登一条");
        result.handedIn().examined().done("publish");
        assertThat(new Visitor().get(address + "?" + word()).asString()).contains(agreedTo);
        pool.preparedQuery("update petition set purpose = 'accusation' where no = $1")
                .execute(Tuple.of(Long.parseLong(agreed.number())))
                .await()
                .atMost(PATIENCE);
        assertThat(new Visitor().get(address + "?" + word()).asString()).doesNotContain(agreedTo);
        assertThatThrownBy(() -> pool.query("update original_consent set given = true")
                        .execute()
                        .await()
                        .atMost(PATIENCE))
                .hasMessageContaining("permission denied");
    }

    private record Filed(String number, String code) {}

    private static Response choose(Articles result, String number) {
        result.editor().get(result.path());
        return result.editor()
                .post(result.path() + "/suggestions", "version", result.version(), "no", number, "go", "choose");
    }

    private static String number(String desk, String title) {
        Matcher found = Pattern.compile("name=\"no\" value=\"(\\d+)\"").matcher(desk.substring(desk.indexOf(title)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** A suggestion by the ordinary way from the call to the receipt. */
    private static Filed suggested(Articles call, String title, String facts, boolean original) {
        Visitor somebody = new Visitor();
        String form = call.address() + "/suggest";
        assertThat(somebody.get(form).asString())
                .contains("我同意公开我的建议原文（不公开姓名和联系方式）")
                .doesNotContain(" checked");
        if (original) {
            somebody.post(form, "title", title, "facts", facts, "original", "yes");
        } else {
            somebody.post(form, "title", title, "facts", facts);
        }
        somebody.get(NEW + "matter");
        somebody.post(NEW + "matter", "title", title, "region", "411002", "place", "");
        somebody.get(NEW + "who");
        somebody.post(NEW + "who", "for", "self", "headcount", "1");
        somebody.get(NEW + "person");
        somebody.post(NEW + "person", Filings.typedPerson());
        assertThat(somebody.get(NEW + "check").asString()).contains("我同意公开我的建议原文");
        if (original) {
            somebody.post(NEW + "check", "declaration", "yes", "privacyNoticeRead", "yes", "original", "yes");
        } else {
            somebody.post(NEW + "check", "declaration", "yes", "privacyNoticeRead", "yes");
        }
        String receipt = somebody.get("/petitions/receipt").asString();
        Matcher number = NUMBER.matcher(receipt);
        Matcher code = CODE.matcher(receipt);
        assertThat(number.find() && code.find()).isTrue();
        return new Filed(number.group(1).replace("-", ""), code.group(1));
    }

    @Test
    void aCallThatIsOverTakesNothingMoreAndSaysWhatCameOfIt() {
        Articles call = call(LocalDate.now().minusDays(1).toString());
        String number = call.index();
        assertThat(citizen.get(call.address()).asString()).contains("征集已经在").doesNotContain("我来提建议");
        Response late = citizen.get(call.address() + "/suggest");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("征集已经在");
        Articles result = Articles.written("采纳情况" + word(), "采纳了三条");
        result.write("column", "suggestions", "resultOf", "XF-0000-0000");
        result.handedIn().examined();
        assertThat(result.act(result.publisher(), "publish").asString()).contains("没有索引号为 XF-0000-0000 的征集公告");
        result.act(result.publisher(), "send-back", "send-back-note", "索引号不对");
        result.write("resultOf", number);
        result.handedIn().examined().done("publish");
        assertThat(citizen.get(result.address()).asString()).contains("征集公告：" + call.title());
        String shown = new Visitor().get(call.address() + "?" + word()).asString();
        assertThat(shown).contains("征集结果", result.title());
    }

    @Test
    void anArticleThatAsksForNothingHasNoFormAndOtherColumnsCallForNothing() {
        Articles article = Articles.written("平常的" + word(), "正文");
        assertThat(article.write("callUntil", "2026-12-31").asString()).contains("只有“人民建议征集”栏目写征集截止日期");
        article.write("callUntil", "");
        article.handedIn().examined().done("publish");
        assertThat(citizen.get(article.address() + "/suggest").statusCode()).isEqualTo(404);
    }

    private static Articles call(String until) {
        Articles call = Articles.written("关于公交线路的建议征集" + word(), "请大家提建议。");
        call.write("column", "suggestions", "callUntil", until);
        return call.handedIn().examined().done("publish");
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
