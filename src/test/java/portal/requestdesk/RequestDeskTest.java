package portal.requestdesk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import portal.inforequest.RequestProcedure;
import portal.law.Actor;
import portal.testing.Clients;
import portal.testing.InfoRequests;
import portal.testing.Officers;
import portal.testing.PortalDatabase;
import portal.testing.Requests;
import portal.testing.Visitor;

/** A request for information from filing to its answer, by the applicant and at the desk. */
@QuarkusTest
@QuarkusTestResource(PortalDatabase.class)
class RequestDeskTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"'&\u202E{#each}";

    @Inject
    Pool pool;

    private static Requests.Receipt confirmed() {
        Requests.Receipt filed = InfoRequests.file();
        InfoRequests.taken(Officers.as("disclosure"), filed.number(), "confirm-receipt", "how", "电话确认");
        return filed;
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private int count(String sql, String number) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(Long.parseLong(number)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    void aRequestGoesFromTheFirstPageToTheAnswerAndItsFile() {
        Visitor citizen = new Visitor();
        assertThat(citizen.get("/disclosure/requests/new").asString()).contains("申请公开政府信息", "不问用途");
        citizen.get("/disclosure/requests/new/what");
        Response empty = citizen.post("/disclosure/requests/new/what", "information.name", "");
        assertThat(empty.getHeader("Location")).endsWith("/disclosure/requests/new/what?wrong=yes");
        assertThat(citizen.get("/disclosure/requests/new/what?wrong=yes").asString())
                .contains("错误：", "至少写一样");
        citizen.post("/disclosure/requests/new/what", "information.name", "考核办法" + HOSTILE);
        citizen.get("/disclosure/requests/new/how");
        citizen.post("/disclosure/requests/new/how", "delivery", "online", "help", "seeing");
        citizen.get("/disclosure/requests/new/kind");
        citizen.post("/disclosure/requests/new/kind", "applicant.kind", "business");
        assertThat(citizen.get("/disclosure/requests/new/who").asString()).contains("统一社会信用代码", "联系人");
        Response who = citizen.post(
                "/disclosure/requests/new/who",
                "applicant.name",
                "许昌某某商贸有限公司",
                "applicant.idNumber",
                "91350100M000100Y43",
                "applicant.contact",
                "李四",
                "applicant.phone",
                "13800138000");
        assertThat(who.getHeader("Location")).endsWith("/disclosure/requests/new/files");
        assertThat(citizen.get("/disclosure/requests/new/files").asString()).contains("委托书");
        assertThat(citizen.upload(
                                "/disclosure/requests/new/files",
                                "a.pdf",
                                new byte[] {0x7f, 'E', 'L', 'F', 0, 1},
                                "upload")
                        .getHeader("Location"))
                .contains("wrong=yes");
        assertThat(citizen.get("/disclosure/requests/new/files?wrong=yes").asString())
                .contains("错误：");
        assertThat(citizen.upload(
                                "/disclosure/requests/new/files",
                                "authority.txt",
                                "委托书".getBytes(StandardCharsets.UTF_8),
                                "next")
                        .getHeader("Location"))
                .endsWith("/disclosure/requests/new/check");
        String check = citizen.get("/disclosure/requests/new/check").asString();
        assertThat(check).contains("商业企业", "看不清", "authority.txt").doesNotContain("<script>alert");
        assertThat(citizen.post("/disclosure/requests/new/check").getHeader("Location"))
                .contains("wrong=yes");
        Response filed = citizen.post("/disclosure/requests/new/check", "privacyNoticeRead", "yes");
        assertThat(filed.getHeader("Location")).endsWith("/disclosure/requests/receipt");
        String receipt = citizen.get("/disclosure/requests/receipt").asString();
        assertThat(receipt).doesNotContain("<script>alert");
        String number = receipt.replaceAll("(?s).*id=\"receipt-number\">GK-([0-9-]+)<.*", "$1")
                .replace("-", "");
        String code = receipt.replaceAll("(?s).*id=\"query-code\">([^<]+)<.*", "$1");
        assertThat(text(citizen.get("/disclosure/requests/receipt/receipt.pdf").asByteArray()))
                .contains("政府信息公开申请登记回执", code.replace("-", "").substring(0, 4));

        Visitor desk = Officers.as("disclosure");
        assertThat(desk.get("/staff/requests").asString()).contains("公开申请");
        Response mistyped = desk.get("/staff/requests?q=GK-4110");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.asString()).contains("申请编号不对", "value=\"GK-4110\"");
        String page = desk.get("/staff/requests/" + number).asString();
        assertThat(page).contains("许昌某某商贸有限公司", "确认收到").doesNotContain("李四", "13800138000", "<script>alert");
        String brought =
                page.replaceAll("(?s).*href=\"(/staff/requests/" + number + "/files/brought/[0-9a-f]{32})\".*", "$1");
        assertThat(desk.get(brought).asString()).isEqualTo("委托书");
        assertThat(Officers.as("clerk").get(brought).statusCode()).isIn(403, 404);
        InfoRequests.taken(desk, number, "confirm-receipt", "how", "电话确认");
        citizen.get("/disclosure/requests/track");
        citizen.post("/disclosure/requests/track", "number", "GK" + number, "code", code);
        String status = citizen.get("/disclosure/requests/track").asString();
        assertThat(status).contains("工作人员和您确认收到了申请", "周末和节假日不算", "第三十三条", "您附上的材料");
        String own = status.replaceAll("(?s).*href=\"(/disclosure/requests/track/brought/[0-9a-f]{32})\".*", "$1");
        assertThat(citizen.get(own).asString()).isEqualTo("委托书");
        assertThat(new Visitor().get(own).statusCode()).isEqualTo(404);
        assertThat(desk.upload("/staff/requests/" + number + "/files", "rules.txt", "考核办法全文".getBytes(), "next")
                        .statusCode())
                .isEqualTo(303);
        assertThat(citizen.get("/disclosure/requests/track").asString()).doesNotContain("rules.txt");
        InfoRequests.taken(desk, number, "answer", "kind", "granted", "how", "在网上下载");
        String answered = citizen.get("/disclosure/requests/track").asString();
        assertThat(answered).contains("予以公开", "给您的信息", "rules.txt", "政府信息公开申请答复书");
        String file = answered.replaceAll("(?s).*href=\"(/disclosure/requests/track/files/[0-9a-f]{32})\".*", "$1");
        assertThat(citizen.get(file).asString()).isEqualTo("考核办法全文");
        assertThat(new Visitor().get(file).statusCode()).isEqualTo(404);
        String read = answered.replaceAll("(?s).*href=\"(/disclosure/requests/track/papers/2/read)\".*", "$1");
        assertThat(citizen.get(read).asString()).contains("救济途径", "申请行政复议");
        citizen.get("/disclosure/requests/track/steps/suggest-publication");
        assertThat(citizen.post("/disclosure/requests/track/steps/suggest-publication", "text", "大家都关心")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/staff/requests?part=done").statusCode()).isEqualTo(200);
    }

    private static final String[] IN_PART = {
        "kind", "partly-granted", "ground", "PROCESS", "reasons", "讨论记录不公开", "how", "在网上下载"
    };

    @Test
    void anAnswerInPartIsRefusedWhileNothingIsGivenOutAndNamesWhatIs() {
        Requests.Receipt filed = confirmed();
        Visitor desk = Officers.as("disclosure");
        Response nothing = InfoRequests.take(desk, filed.number(), "answer", IN_PART);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.asString()).contains("把可以公开的部分提供给申请人", "讨论记录不公开");
        String files = "/staff/requests/" + filed.number() + "/files";
        desk.upload(files, "minutes.txt", "可以公开的部分".getBytes(StandardCharsets.UTF_8), "next");
        InfoRequests.taken(desk, filed.number(), "answer", IN_PART);
        assertThat(text(InfoRequests.paper(filed, 2))).contains("部分予以公开", "提供的文件", "minutes.txt");
        String page = desk.get("/staff/requests/" + filed.number()).asString();
        assertThat(page).containsPattern("提供的文件：</span>minutes.txt");
        String file = page.replaceAll("(?s).*href=\"(" + files + "/[0-9a-f]{32})\".*", "$1");
        assertThat(desk.post(file + "/remove").statusCode()).isEqualTo(409);
        assertThat(desk.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileTakenBackWhileTheAnswerIsWrittenIsEitherInItOrRefusesIt() {
        for (int i = 0; i < 4; i++) {
            Requests.Receipt filed = confirmed();
            Visitor desk = Officers.as("disclosure");
            String path = "/staff/requests/" + filed.number();
            desk.get(path);
            desk.upload(path + "/files", "minutes.txt", "可以公开的部分".getBytes(StandardCharsets.UTF_8), "next");
            Visitor other = Officers.as("disclosure");
            String file = other.get(path)
                    .asString()
                    .replaceAll("(?s).*action=\"(" + path + "/files/[0-9a-f]{32}/remove)\".*", "$1");
            var removed = CompletableFuture.supplyAsync(() -> other.post(file).statusCode());
            int answered =
                    InfoRequests.take(desk, filed.number(), "answer", IN_PART).statusCode();
            assertThat(List.of(answered, removed.join())).isIn(List.of(303, 409), List.of(422, 303));
            assertThat(count("select count(*)::int from info_request_file where no = $1", filed.number()))
                    .isEqualTo(answered == 303 ? 1 : 0);
        }
    }

    @Test
    void whatIsAskedForComesAsAFileFromThePageOrIsScannedAtTheDesk() {
        Requests.Receipt filed = confirmed();
        Visitor desk = Officers.as("disclosure");
        String path = "/staff/requests/" + filed.number();
        InfoRequests.taken(
                desk,
                filed.number(),
                "ask-correction",
                "what",
                "身份证明",
                "until",
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                        .plusDays(9)
                        .toString());
        Visitor citizen = new Visitor();
        citizen.get("/disclosure/requests/track");
        citizen.post("/disclosure/requests/track", "number", "GK" + filed.number(), "code", filed.code());
        String steps = "/disclosure/requests/track/steps/";
        assertThat(citizen.get("/disclosure/requests/track").asString()).contains(steps + "add-file");
        assertThat(citizen.get(steps + "correct").asString()).contains("要附材料的", steps + "add-file");
        assertThat(citizen.get(steps + "add-file").asString()).contains("multipart/form-data");
        assertThat(citizen.submit(steps + "add-file", Map.of(), null, new byte[0])
                        .asString())
                .contains("错误：", "请先选择要上传的文件");
        assertThat(citizen.upload(steps + "add-file", "a.pdf", new byte[] {0x7f, 'E', 'L', 'F', 0}, "")
                        .asString())
                .contains("错误：");
        byte[] paper = "身份证明".getBytes(StandardCharsets.UTF_8);
        assertThat(citizen.upload(steps + "add-file", "id<b>.txt", paper, "").getHeader("Location"))
                .endsWith("/disclosure/requests/track");
        assertThat(citizen.get("/disclosure/requests/track").asString())
                .contains("您附上的材料", "收到了您的材料")
                .doesNotContain("id<b>");
        assertThat(citizen.post(steps + "correct", "text", "身份证明已经上传").statusCode())
                .isEqualTo(303);
        assertThat(desk.get(path).asString())
                .contains("申请人附上的材料", "补交材料", "加扫描件")
                .doesNotContain("id<b>");
        assertThat(desk.upload(path + "/files/brought", "scan", "letter.txt", paper, "")
                        .getHeader("Location"))
                .endsWith(path + "#brought");
        assertThat(desk.submit(path + "/files/brought", Map.of(), null, new byte[0])
                        .statusCode())
                .isEqualTo(422);
        assertThat(InfoRequests.lookup(filed).<List<String>>path("brought.name"))
                .hasSize(2)
                .contains("letter.txt");
        assertThat(count(
                        "select count(*)::int from access_log where no = $1 and what = 'change'"
                                + " and field = 'info-request-brought'",
                        filed.number()))
                .isOne();
        InfoRequests.taken(desk, filed.number(), "answer", "kind", "granted", "how", "在网上下载");
        assertThat(desk.get(path).asString()).doesNotContain("加扫描件");
        assertThat(desk.upload(path + "/files/brought", "scan", "late.txt", paper, "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(citizen.get("/disclosure/requests/track").asString()).doesNotContain("add-file");
    }

    @Test
    void aCorrectionStartsANewClockAndIsAskedForOnce() {
        Requests.Receipt filed = confirmed();
        Visitor desk = Officers.as("disclosure");
        String until = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(20)
                .toString();
        assertThat(InfoRequests.take(desk, filed.number(), "ask-correction", "what", "")
                        .statusCode())
                .isEqualTo(422);
        InfoRequests.taken(desk, filed.number(), "ask-correction", "what", "哪一年的", "until", until);
        assertThat(InfoRequests.lookup(filed).<String>path("status")).isEqualTo("correcting");
        assertThat(text(InfoRequests.paper(filed, 2))).contains("补正告知书", "哪一年的", "视为放弃申请");
        assertThat(InfoRequests.step(filed, "correct", Map.of("text", "")).statusCode())
                .isEqualTo(422);
        assertThat(InfoRequests.step(filed, "correct", Map.of("text", "2025年的")).statusCode())
                .isEqualTo(200);
        assertThat(InfoRequests.lookup(filed).<String>path("status")).isEqualTo("in-hand");
        assertThat(desk.get("/staff/requests/" + filed.number()).asString())
                .contains("2025年的")
                .doesNotContain("/steps/ask-correction");
        assertThat(desk.get("/staff/requests/" + filed.number() + "/steps/ask-correction")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aConsultationStopsTheClockAndItsPaperIsNotTheApplicants() {
        Requests.Receipt filed = confirmed();
        Visitor desk = Officers.as("disclosure");
        InfoRequests.taken(desk, filed.number(), "ask-third-party", "party", "许昌某某公司", "what", "合同金额");
        Response view = InfoRequests.lookup(filed);
        assertThat(view.<Boolean>path("deadlines[0].standsStill")).isTrue();
        assertThat(view.asString()).doesNotContain("许昌某某公司");
        assertThat(given().header("X-Forwarded-For", Clients.fresh())
                        .header("X-Query-Code", filed.code())
                        .get(InfoRequests.PATH + "/" + filed.number() + "/papers/2")
                        .statusCode())
                .isEqualTo(404);
        assertThat(text(desk.get("/staff/requests/" + filed.number() + "/papers/2")
                        .asByteArray()))
                .contains("征求第三方意见书", "许昌某某公司", "15个工作日");
        InfoRequests.taken(desk, filed.number(), "third-party-objects", "opinion", "商业秘密");
        Response refused = InfoRequests.take(desk, filed.number(), "answer", "kind", "granted", "how", "下载");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("先书面告知第三方");
        InfoRequests.taken(
                desk, filed.number(), "answer", "kind", "refused", "ground", "THIRD_PARTY", "reasons", "涉及商业秘密");
        String paper = text(InfoRequests.paper(filed, 3));
        assertThat(paper).contains("不予公开", "第十五条", "应当先自收到本答复之日起60日内依法申请行政复议");
    }

    @Test
    void theHeadOfTheOfficeAgreesToAnExtension() {
        Requests.Receipt filed = confirmed();
        Visitor desk = Officers.as("disclosure");
        InfoRequests.taken(desk, filed.number(), "ask-extension", "days", "20", "reason", "需要查档");
        assertThat(desk.get("/staff/requests/" + filed.number() + "/steps/approve-extension")
                        .statusCode())
                .isEqualTo(409);
        Visitor head = Officers.as("office-head");
        assertThat(head.get("/staff/requests").asString()).contains("公开申请");
        InfoRequests.taken(head, filed.number(), "approve-extension", "days", "20");
        assertThat(text(InfoRequests.paper(filed, 2))).contains("延期答复告知书", "延长20个工作日", "接着再数延长的20个工作日");
    }

    @Test
    void ofTwoOfficersAtOnceTheSecondIsToldWhatTheFirstDid() {
        Requests.Receipt filed = InfoRequests.file();
        Visitor first = Officers.as("disclosure");
        Visitor second = Officers.as("disclosure");
        String path = "/staff/requests/" + filed.number() + "/steps/confirm-receipt";
        Response form = second.get(path);
        InfoRequests.taken(first, filed.number(), "confirm-receipt", "how", "电话");
        Response late = portal.testing.DeskForms.sent(second, path, form, "how", "短信确认过");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("确认收到", "短信确认过");
    }

    @Test
    void whoeverIsNotOfTheDisclosureOfficeFindsNoRequest() {
        Requests.Receipt filed = InfoRequests.file();
        assertThat(Officers.as("intake")
                        .get("/staff/requests/" + filed.number())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Officers.as("head").get("/staff/requests/" + filed.number()).statusCode())
                .isEqualTo(404);
        assertThat(Officers.as("head").get("/staff").asString()).doesNotContain("/staff/requests");
    }

    @Test
    void everyLookIsNotedAndAFullOneWithItsReason() {
        Requests.Receipt filed = InfoRequests.file();
        Visitor desk = Officers.as("disclosure");
        String page = "/staff/requests/" + filed.number();
        assertThat(desk.get(page).asString()).contains("张*").doesNotContain(InfoRequests.ID_NUMBER);
        assertThat(desk.post(page + "/reveal", "reason", "").statusCode()).isEqualTo(422);
        assertThat(desk.post(page + "/reveal", "reason", "核对身份").asString()).contains(InfoRequests.ID_NUMBER);
        assertThat(count("select count(*)::int from access_log where no = $1 and what = 'view'", filed.number()))
                .isPositive();
        assertThat(count(
                        "select count(*)::int from access_log where no = $1 and what = 'reveal' and reason = '核对身份'",
                        filed.number()))
                .isOne();
    }

    @Test
    void aPetitionInTheFormOfARequestIsRegisteredAsOneInTheSameAct() {
        Requests.Receipt filed = confirmed();
        Visitor desk = Officers.as("disclosure");
        assertThat(InfoRequests.take(desk, filed.number(), "redirect", "reasons", "请求解决欠薪", "purpose", "appeal")
                        .statusCode())
                .isEqualTo(422);
        InfoRequests.taken(
                desk,
                filed.number(),
                "redirect",
                "reasons",
                "请求解决欠薪",
                "purpose",
                "appeal",
                "region",
                "411002",
                "request",
                "请求督促支付工资");
        assertThat(InfoRequests.lookup(filed).<String>path("status")).isEqualTo("redirected");
        String petition = pool.preparedQuery("select petition from info_request where no = $1")
                .execute(Tuple.of(Long.parseLong(filed.number())))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong("petition")
                .toString();
        assertThat(Officers.as("intake").get("/staff/cases/" + petition).asString())
                .contains("请求督促支付工资", "已登记", "还剩 15 天");
        assertThat(text(InfoRequests.paper(filed, 2))).contains("第三十九条", petition.substring(10, 17));
    }

    @Test
    void everyStepOfAnOfficerHasItsForm() {
        Set<Class<?>> officers = RequestProcedure.table().stream()
                .filter(move -> !move.who().contains(Actor.Role.CITIZEN))
                .map(move -> (Class<?>) move.step())
                .filter(step -> step != portal.inforequest.OfficeStep.Register.class)
                .collect(Collectors.toSet());
        Map<Class<?>, Boolean> known = new HashMap<>();
        RequestProcedure.table().forEach(move -> known.put(move.step(), RequestForms.known(move.step())));
        assertThat(officers).allSatisfy(step -> assertThat(known.get(step)).isTrue());
    }
}
