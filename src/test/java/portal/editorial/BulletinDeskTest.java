package portal.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Visitor;

/** Questions, campaigns and lists: written by one, put up by another, read by everybody. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class BulletinDeskTest {
    private static final Pattern NAME = Pattern.compile("name=\"(q\\d+)\" value=\"(\\d)\"[^>]*><span>([^<]*)");

    @Inject
    Pool pool;

    @Test
    void aListIsWrittenByOnePutUpByAnotherAndSaysHonestlyWhatIsLate() {
        String title = "普法责任清单" + System.nanoTime();
        String past = LocalDate.now().minusDays(400).toString();
        Visitor editor = Officers.as("editor");
        String path = made(editor, list("law-duties", title, past));
        String open = path.replace("/staff/bulletins/", "/disclosure/lists/");
        assertThat(new Visitor().get(open).statusCode()).isEqualTo(404);
        assertThat(editor.post(path + "/release", "version", "1", "examined", "yes")
                        .statusCode())
                .isEqualTo(403);
        Visitor publisher = Officers.as("publisher");
        assertThat(publisher.get(path).asString()).contains("等待发布", "宣传条例");
        assertThat(publisher.post(path + "/release", "version", "1").statusCode())
                .isEqualTo(422);
        assertThat(publisher
                        .post(path + "/release", "version", "1", "examined", "yes")
                        .statusCode())
                .isEqualTo(303);
        Response page = new Visitor().get(open);
        assertThat(page.asString().replace('\u00a0', ' ')).contains(title, "已经超期", "办公室", "已经超期 1 项", "按期完成 0 项");
        assertThat(new Visitor().get(open + "/csv").asString()).contains("宣传条例,办公室," + past + ",,已经超期");
        assertThat(new Visitor().get("/disclosure/lists").asString()).contains(title);
        assertThat(publisher
                        .post(path + "/release", "version", "1", "examined", "yes")
                        .statusCode())
                .isEqualTo(409);

        assertThat(editor.get(path + "/text").asString()).contains("value=\"宣传条例\"");
        List<String> done = new ArrayList<>(List.of(list("law-duties", title, past)));
        done.addAll(List.of("done-0", LocalDate.now().minusDays(390).toString(), "version", "1"));
        assertThat(editor.post(path + "/text", done.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
        done.addAll(List.of("note", "年底公布"));
        Response second = editor.post(path + "/text", done.toArray(String[]::new));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("说明：现在是空的", "年底公布</textarea>");
        assertThat(new Visitor().get(open).asString()).contains("已经超期");
        publisher.post(path + "/release", "version", "2", "examined", "yes");
        assertThat(new Visitor().get(open).asString()).contains("超期完成 10 天");
        publisher.post(path + "/take-down", "version", "2");
        assertThat(new Visitor().get(open).statusCode()).isEqualTo(404);
        assertThat(publisher.get(path).asString()).contains("已经撤下");
    }

    @Test
    void aNumberOfAPersonKeepsABulletinFromBeingPutUp() {
        String path = made(Officers.as("editor"), list("putting-right", "整改 13800138000", "2030-01-01"));
        Visitor publisher = Officers.as("publisher");
        publisher.get(path);
        Response stopped = publisher.post(path + "/release", "version", "1", "examined", "yes");
        assertThat(stopped.statusCode()).isEqualTo(422);
        assertThat(stopped.asString()).contains("手机号码 138");
    }

    @Test
    void aQuestionIsAskedAndEveryAnswerExplained() {
        String text = "试题" + System.nanoTime() + "？";
        Visitor editor = Officers.as("editor");
        assertThat(editor.get("/staff/bulletins/new").asString()).contains("添加普法题目");
        assertThat(editor.post("/staff/bulletins", "kind", "question", "text", text, "right", "3", "answer-0", "甲")
                        .asString())
                .contains("至少写两个答案", "请选哪个答案对", "没有这一条", "value=\"" + text);
        String path = made(
                editor,
                "kind",
                "question",
                "topic",
                "review",
                "text",
                text,
                "answer-0",
                "对的",
                "answer-1",
                "错的",
                "right",
                "1",
                "why",
                "因为条例这样写。",
                "regulation",
                "petition-regulation",
                "article",
                "35");
        assertThat(new Visitor().get("/quiz/review").asString()).doesNotContain(text);
        Visitor publisher = Officers.as("publisher");
        assertThat(publisher.get(path).asString())
                .contains("1．对的", "2．错的", "<a href=\"/laws/petition-regulation/35\">《信访工作条例》第三十五条</a>")
                .contains("<a href=\"/laws/disclosure-regulation/17\">《政府信息公开条例》第十七条</a>");
        publisher.post(path + "/release", "version", "1", "examined", "yes");
        Visitor visitor = new Visitor();
        String round = visitor.get("/quiz/review").asString();
        assertThat(round).contains(text).doesNotContain("因为条例这样写");
        String name = name(round, "对的");
        assertThat(visitor.post("/quiz/review", name, "1").asString())
                .contains("答对 1 题", "因为条例这样写。", "/laws/petition-regulation/35", "（您选的）", "没有选");
        assertThat(visitor.post("/quiz/review", name, "2").asString()).contains("答对 0 题", "答错了");
        assertThat(visitor.post("/quiz/review", name, "x").statusCode()).isEqualTo(200);
        publisher.post(path + "/take-down", "version", "1");
        assertThat(new Visitor().get("/quiz/review").asString()).doesNotContain(text);
    }

    @Test
    void thePortalBringsQuestionsOfEveryTopicWhoseArticlesAreExplained() {
        String rounds = new Visitor().get("/quiz").asString();
        int shown = 0;
        for (String topic : List.of("filing", "handling", "review", "requests", "disclosure")) {
            assertThat(rounds).contains("/quiz/" + topic);
            Visitor visitor = new Visitor();
            String round = visitor.get("/quiz/" + topic).asString();
            Matcher each = NAME.matcher(round);
            List<String> first = new ArrayList<>();
            while (each.find()) {
                if (each.group(2).equals("1")) {
                    first.addAll(List.of(each.group(1), "1"));
                }
            }
            shown += first.size() / 2;
            String results =
                    visitor.post("/quiz/" + topic, first.toArray(String[]::new)).asString();
            assertThat(results).contains("（正确）", "/laws/").doesNotContain("没有选");
        }
        assertThat(shown).isGreaterThanOrEqualTo(20);
        assertThat(new Visitor().get("/quiz/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aCampaignGathersArticlesOfTheLawAndEndsByItself() {
        String title = "专题" + System.nanoTime();
        String path = made(
                Officers.as("editor"),
                campaign(title, LocalDate.now(), LocalDate.now().plusDays(2)));
        Visitor publisher = Officers.as("publisher");
        publisher.get(path);
        publisher.post(path + "/release", "version", "1", "examined", "yes");
        String page = new Visitor()
                .get(path.replace("/staff/bulletins/", "/campaigns/"))
                .asString();
        assertThat(page)
                .contains(title, "/laws/petition-regulation/22", "/laws/disclosure-regulation/33", "/quiz/filing")
                .contains("<meta property=\"og:title\" content=\"" + title + "\">", "\"@type\":\"CollectionPage\"")
                .doesNotContain("已经结束");
        String past = made(
                Officers.as("editor"),
                campaign(
                        title + "旧",
                        LocalDate.now().minusDays(9),
                        LocalDate.now().minusDays(8)));
        publisher.get(past);
        publisher.post(past + "/release", "version", "1", "examined", "yes");
        assertThat(new Visitor()
                        .get(past.replace("/staff/bulletins/", "/campaigns/"))
                        .asString())
                .contains("这个专题已经结束");
        String coming = made(
                Officers.as("editor"),
                campaign(
                        title + "新",
                        LocalDate.now().plusDays(8),
                        LocalDate.now().plusDays(9)));
        publisher.get(coming);
        publisher.post(coming + "/release", "version", "1", "examined", "yes");
        assertThat(new Visitor()
                        .get(coming.replace("/staff/bulletins/", "/campaigns/"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRecordIsNeverChangedAndNobodyPutsUpTheirOwn() {
        for (String change : List.of(
                "update bulletin_text set body = '{}'",
                "delete from bulletin_act",
                "delete from bulletin",
                "update bulletin_act set act = 'release'")) {
            assertThatThrownBy(() -> pool.query(change).execute().await().indefinitely())
                    .as(change)
                    .isInstanceOf(io.vertx.pgclient.PgException.class);
        }
    }

    private static String made(Visitor editor, String... fields) {
        editor.get("/staff/bulletins/new");
        Response answer = editor.post("/staff/bulletins", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location").replaceAll(".*(/staff/bulletins/\\d+)$", "$1");
    }

    private static String[] list(String kind, String title, String until) {
        return new String[] {
            "kind", kind, "title", title, "year", "2026", "what-0", "宣传条例", "who-0", "办公室", "until-0", until
        };
    }

    private static String[] campaign(String title, LocalDate from, LocalDate until) {
        return new String[] {
            "kind",
            "campaign",
            "title",
            title,
            "intro",
            "为试验而写。",
            "from",
            from.toString(),
            "until",
            until.toString(),
            "provisions",
            "《信访工作条例》第二十二条、第三十四条，《政府信息公开条例》第三十三条",
            "topics",
            "filing"
        };
    }

    private static String name(String round, String answer) {
        Matcher each = NAME.matcher(round);
        while (each.find()) {
            if (each.group(3).equals(answer)) {
                return each.group(1);
            }
        }
        throw new AssertionError("No answer " + answer);
    }
}
