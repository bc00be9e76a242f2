package portal.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.testing.Articles;
import portal.testing.DeskForms;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** Outcomes for the public: with consent, without names, by two hands, and gone when the consent is. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class OutcomeDeskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Test
    void anOutcomeIsPublishedWithoutNamesByAnotherHandAndGoneWithTheConsent() {
        Requests.Receipt filed = Requests.file(Filings.fullAppeal());
        Visitor clerk = answered(filed.number());
        String path = "/staff/cases/" + filed.number() + "/outcome";
        assertThat(clerk.get("/staff/cases/" + filed.number()).asString()).contains(path);
        String title = "供暖温度不达标的办理结果" + UUID.randomUUID().toString().substring(0, 8);
        clerk.get(path);
        Response empty = clerk.post(path, "title", "", "asked", "", "answered", "x");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("请写标题", "请写清楚反映的问题").doesNotContain("请写清楚办理结果");
        String name = Filings.person().name();
        assertThat(clerk.post(path, "title", title, "asked", name + "反映家里暖气不热。", "answered", "已经更换管道。")
                        .statusCode())
                .isEqualTo(303);
        assertThat(clerk.get(path).asString()).contains("已经写了公开稿：起草中");
        Response second = clerk.post(path, "title", title, "asked", "再写一次", "answered", "另一个人写的");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("已经写了公开稿：起草中", "您刚才写的，没有保存", "另一个人写的");
        Articles outcome = Articles.drafted(title);
        outcome.handedIn().examined();
        Response named = outcome.act(outcome.publisher(), "publish");
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.asString()).contains("信访人的姓名、号码或者住址", name.charAt(0) + "**");
        outcome.act(outcome.publisher(), "send-back", "send-back-note", "删去姓名");
        outcome.write("title", title, "column", "outcomes", "body", "## 反映的问题\n\n家里暖气不热。\n\n## 办理结果\n\n已经更换管道。");
        outcome.handedIn().examined().done("publish");
        String address = outcome.address();
        String page = new Visitor().get(address).asString();
        assertThat(page).contains(title, "已经更换管道").doesNotContain(filed.number(), name, "/staff/");
        Visitor citizen = looking(filed);
        assertThat(citizen.get("/petitions/track").asString()).contains("/petitions/track/publishing");
        assertThat(citizen.get("/petitions/track/publishing").asString()).contains("现在：您同意公开");
        assertThat(citizen.post("/petitions/track/publishing", "given", "no").statusCode())
                .isEqualTo(303);
        assertThat(citizen.get("/petitions/track/publishing").asString()).contains("现在：您没有同意公开");
        assertThat(new Visitor().get(address + "?" + title.length()).statusCode())
                .isEqualTo(410);
        assertThat(outcome.publisher().get(outcome.path()).asString()).contains("已撤回");
        outcome.act(outcome.editor(), "correct");
        outcome.write("correction", "再发一次");
        outcome.handedIn().examined();
        Response without = outcome.act(outcome.publisher(), "publish");
        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(without.asString()).contains("已经撤回同意");
        citizen.get("/petitions/track/publishing");
        citizen.post("/petitions/track/publishing", "given", "yes");
        outcome.done("publish");
        assertThat(new Visitor().get(address).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> pool.query("delete from outcome_consent")
                        .execute()
                        .await()
                        .atMost(PATIENCE))
                .hasMessageContaining("permission denied");
    }

    @Test
    void withoutAConsentNothingIsWritten() {
        Requests.Receipt filed = Requests.file(Filings.appeal());
        Visitor clerk = answered(filed.number());
        String path = "/staff/cases/" + filed.number() + "/outcome";
        assertThat(clerk.get(path).asString()).contains("信访人没有同意公开");
        clerk.get("/staff/cases/" + filed.number());
        assertThat(clerk.post(path, "title", "标题", "asked", "问题", "answered", "结果")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void ofAnAccusationNobodyIsAskedAndNothingIsPublished() {
        Requests.Receipt filed = Requests.file(Filings.accusation());
        Visitor citizen = looking(filed);
        assertThat(citizen.get("/petitions/track").asString()).doesNotContain("/petitions/track/publishing");
        assertThat(citizen.get("/petitions/track/publishing").statusCode()).isEqualTo(404);
        citizen.get("/petitions/track");
        assertThat(citizen.post("/petitions/track/publishing", "given", "yes").statusCode())
                .isEqualTo(409);
    }

    private static Visitor answered(String number) {
        Visitor intake = Officers.as("intake");
        DeskForms.taken(intake, number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        Visitor clerk = Officers.as("clerk");
        DeskForms.taken(clerk, number, "accept", "route", "petition", "requests", "督促供热公司整改");
        DeskForms.answered(clerk, number);
        return clerk;
    }

    private static Visitor looking(Requests.Receipt filed) {
        Visitor citizen = new Visitor();
        citizen.get("/petitions/track");
        citizen.post("/petitions/track", "number", filed.number(), "code", filed.code());
        return citizen;
    }
}
