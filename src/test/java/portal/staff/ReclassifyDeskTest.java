package portal.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.document.Samples;
import portal.testing.DeskForms;
import portal.testing.Filings;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Steps;
import portal.testing.Visitor;

/** A clerk puts right what was filed as the wrong kind, and whoever may not know of an accusation finds nothing left. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class ReclassifyDeskTest {
    private static final String HOSTILE = "<script>alert('x')</script>";

    private static Requests.Receipt filed() {
        return Requests.file(Filings.appeal());
    }

    private static Response reclassified(Visitor officer, String number, String purpose) {
        return DeskForms.take(officer, number, "reclassify", "purpose", purpose, "reason", "写的是某局收礼的事。");
    }

    private static String file(Requests.Receipt receipt) {
        Response added = given().header("X-Query-Code", receipt.code())
                .multiPart("file", "photo.png", Samples.png(8, 8))
                .post("/api/v1/petitions/" + receipt.number() + "/attachments");
        added.then().statusCode(201);
        return added.path("id");
    }

    /** With a file and a letter, once with an agency, which sent it back. */
    private static Requests.Receipt cameBack(Visitor intake) {
        Requests.Receipt receipt = filed();
        DeskForms.taken(intake, receipt.number(), "transfer", "agency", Steps.AGENCY, "route", "petition");
        Visitor clerk = Officers.as("clerk");
        DeskForms.taken(clerk, receipt.number(), "send-back", "reasons", "不归我们管。");
        DeskForms.taken(intake, receipt.number(), "agree-send-back");
        return receipt;
    }

    private static List<String> paths(String number, String file) {
        String one = "/staff/cases/" + number;
        return List.of(
                one,
                one + "/files/" + file,
                one + "/papers/1",
                one + "/papers/2",
                one + "/steps/reclassify",
                one + "/steps/transfer",
                one + "/steps/settle-accused",
                one + "/steps/supervise");
    }

    private static Map<String, String[]> posts(String number) {
        String one = "/staff/cases/" + number;
        return Map.of(
                one + "/reveal", new String[] {"reason", "核实身份"},
                one + "/officer", new String[] {"officer", "1", "version", "4"},
                one + "/steps/reclassify",
                        new String[] {"purpose", "APPEAL", "reason", "改回来", "version", "4", "seq", "5"},
                one + "/steps/transfer",
                        new String[] {"agency", Steps.AGENCY, "route", "petition", "version", "4", "seq", "5"});
    }

    @Test
    void fromTheMomentItIsAnAccusationNobodyElseFindsItByAnyDoor() {
        Visitor intake = Officers.as("intake");
        Requests.Receipt receipt = cameBack(intake);
        String number = receipt.number();
        String file = file(receipt);
        assertThat(intake.get("/staff/cases/" + number + "/files/" + file).statusCode())
                .isEqualTo(200);
        assertThat(intake.get("/staff/cases/" + number + "/papers/2").statusCode())
                .isEqualTo(200);
        Response done = reclassified(intake, number, "ACCUSATION");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.header("Location")).endsWith("/staff/cases");
        assertThat(intake.get("/staff/cases").statusCode()).isEqualTo(200);
        for (String subject : List.of("intake", "clerk", "head", "reviewer", "supervisor", "adviser", "discipline")) {
            Visitor officer = Officers.as(subject);
            for (String path : paths(number, file)) {
                assertThat(officer.get(path).statusCode())
                        .as(subject + " " + path)
                        .isEqualTo(404);
            }
            officer.get("/petitions/track");
            posts(number)
                    .forEach((path, fields) -> assertThat(
                                    officer.post(path, fields).statusCode())
                            .as(subject + " " + path)
                            .isIn(
                                    subject.equals("supervisor") || subject.equals("adviser")
                                            ? path.endsWith("/officer") ? List.of(403) : List.of(404)
                                            : List.of(404)));
            for (String list : List.of("/staff", "/staff/cases?q=" + number, "/staff/cases?purpose=accusation")) {
                assertThat(officer.get(list).asString())
                        .as(subject + " " + list)
                        .doesNotContain("/staff/cases/" + number);
            }
        }
        for (String subject : List.of("auditor", "admin")) {
            for (String path : paths(number, file)) {
                assertThat(Officers.as(subject).get(path).statusCode())
                        .as(subject + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(Officers.as("auditor").get("/staff/log?no=" + number).asString())
                .doesNotContain("/staff/cases/" + number, "收件员甲");
        assertThat(Officers.as("supervisor").get("/staff/watch").asString()).doesNotContain(number);
        Visitor secret = Officers.as("secret");
        assertThat(secret.get("/staff/cases/" + number).asString())
                .contains("检举控告", "更正类别", "写的是某局收礼的事。", "核定被检举控告的单位")
                .doesNotContain("steps/transfer\"");
        assertThat(secret.get("/staff/cases/" + number + "/files/" + file).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFormOffersTheOtherTwoKindsAndOnlyToThoseWhoMay() {
        String number = filed().number();
        Visitor intake = Officers.as("intake");
        assertThat(intake.get("/staff/cases/" + number).asString()).contains("/steps/reclassify");
        assertThat(intake.get("/staff/cases/" + number + "/steps/reclassify").asString())
                .contains("<option value=\"SUGGESTION\">", "<option value=\"ACCUSATION\">", "收到的日期和期限都不变")
                .doesNotContain("<option value=\"APPEAL\"");
        Visitor supervisor = Officers.as("supervisor");
        assertThat(supervisor.get("/staff/cases/" + number).asString()).doesNotContain("/steps/reclassify");
        assertThat(supervisor
                        .get("/staff/cases/" + number + "/steps/reclassify")
                        .statusCode())
                .isEqualTo(409);
        DeskForms.taken(intake, number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        assertThat(intake.get("/staff/cases/" + number).asString()).doesNotContain("/steps/reclassify");
        assertThat(intake.get("/staff/cases/" + number + "/steps/reclassify").statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"'',有理由", "PETITION,有理由", "SUGGESTION,''"})
    void whatIsMissingIsSaidBesideTheField(String purpose, String reason) {
        String number = filed().number();
        Response answer =
                DeskForms.take(Officers.as("intake"), number, "reclassify", "purpose", purpose, "reason", reason);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains(reason.isEmpty() ? "请写明为什么要更正类别。" : "请选择一项。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUGGESTION", "ACCUSATION"})
    void ofTwoClerksAtOnceTheSecondIsToldAndWhatWasWrittenStays(String purpose) {
        String number = filed().number();
        Visitor secret = Officers.as("secret");
        String path = "/staff/cases/" + number + "/steps/reclassify";
        Response form = secret.get(path);
        reclassified(Officers.as("intake"), number, purpose);
        Response late = DeskForms.sent(secret, path, form, "purpose", "SUGGESTION", "reason", HOSTILE);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("更正类别", "&lt;script&gt;alert").doesNotContain(HOSTILE);
    }

    @Test
    void anotherClerkWhoIsLateFindsNothingOfWhatIsAnAccusationNow() {
        String number = filed().number();
        Visitor intake = Officers.as("intake");
        String path = "/staff/cases/" + number + "/steps/transfer";
        Response form = intake.get(path);
        reclassified(Officers.as("secret"), number, "ACCUSATION");
        Response late = DeskForms.sent(intake, path, form, "agency", Steps.AGENCY, "route", "petition");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.asString()).doesNotContain("检举", "更正类别", number);
    }

    @Test
    void whoeverIsClearedStaysWithItAndTakesItOutAgain() {
        String number = filed().number();
        Visitor secret = Officers.as("secret");
        assertThat(reclassified(secret, number, "ACCUSATION").header("Location"))
                .endsWith("/staff/cases/" + number);
        assertThat(reclassified(secret, number, "APPEAL").header("Location")).endsWith("/staff/cases/" + number);
        Visitor intake = Officers.as("intake");
        assertThat(intake.get("/staff/cases/" + number).asString())
                .contains("申诉求决", "更正类别")
                .doesNotContain("写的是某局收礼的事。");
        DeskForms.taken(intake, number, "transfer", "agency", Steps.AGENCY, "route", "petition");
        assertThat(Officers.as("clerk").get("/staff/cases/" + number).asString())
                .contains("小区供暖温度长期不达标")
                .doesNotContain("写的是某局收礼的事。");
    }

    @Test
    void whatIsWrittenAsTheReasonStaysText() {
        String number = filed().number();
        Visitor intake = Officers.as("intake");
        DeskForms.taken(intake, number, "reclassify", "purpose", "SUGGESTION", "reason", HOSTILE);
        assertThat(intake.get("/staff/cases/" + number).asString())
                .contains("&lt;script&gt;alert")
                .doesNotContain(HOSTILE);
    }

    @Test
    void whomItIsAboutCanBeSettledWithTheStepThatPassesItOn() {
        String number = filed().number();
        Visitor secret = Officers.as("secret");
        String discipline = "/staff/cases/" + number + "/steps/pass-to-discipline";
        assertThat(secret.get(discipline).asString()).doesNotContain("同时核定");
        reclassified(secret, number, "ACCUSATION");
        assertThat(secret.get(discipline).asString()).contains("同时核定被检举控告的单位和工作人员");
        Response own = DeskForms.take(secret, number, "settle-accused", "agencies", "许昌市人民政府");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.asString()).contains("在转送的同时核定", "许昌市人民政府");
        Response unknown = DeskForms.take(
                secret, number, "pass-to-discipline", "agency", Steps.DISCIPLINE, "accused", "某局" + HOSTILE);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.asString()).contains("没有登记").doesNotContain(HOSTILE);
        Response passed =
                DeskForms.take(secret, number, "pass-to-discipline", "agency", Steps.DISCIPLINE, "accused", "许昌市人民政府");
        assertThat(passed.header("Location")).endsWith("/staff/cases");
        assertThat(secret.get("/staff/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(Officers.as("discipline").get("/staff/cases/" + number).asString())
                .contains("许昌市人民政府", "转送有权机关");
    }

    @Test
    void aCitizenHasNoSuchAction() {
        Requests.Receipt receipt = filed();
        Response status = Requests.lookup(receipt.number(), receipt.code());
        assertThat(status.<List<String>>path("actions.kind")).isNotEmpty().doesNotContain("reclassify");
        for (String path : List.of("reclassify", "steps/reclassify", "reclassifications")) {
            assertThat(Requests.withJson("{\"purpose\":\"accusation\",\"reason\":\"x\"}")
                            .header("X-Query-Code", receipt.code())
                            .post("/api/v1/petitions/" + receipt.number() + "/" + path)
                            .statusCode())
                    .isIn(404, 405);
        }
    }
}
