package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
    private static final String NEW = "/petitions/new/";
    private static final String TITLE = "在菜市场旁边设一个公交站";

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
