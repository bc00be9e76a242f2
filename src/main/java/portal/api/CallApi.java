package portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.casework.Answering;
import portal.casework.Attempt;
import portal.casework.SubmitPetition;
import portal.disclosure.Article;
import portal.disclosure.ArticleLine;
import portal.disclosure.Articles;
import portal.disclosure.Call;
import portal.disclosure.Calls;
import portal.law.Reason;
import portal.law.Refused;
import portal.search.Page;
import portal.security.ClientAddress;
import portal.wechat.ContentChecks;

/** 人民建议征集: the calls that are open, one of them, and a suggestion in answer to it. */
@Path("/api/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
class CallApi {
    private final Calls calls;
    private final Articles articles;
    private final SubmitPetition submit;
    private final ContentChecks checks;
    private final Caller caller;
    private final ClientAddress clients;
    private final JsonBody bodies;

    CallApi(
            Calls calls,
            Articles articles,
            SubmitPetition submit,
            ContentChecks checks,
            Caller caller,
            ClientAddress clients,
            JsonBody bodies) {
        this.calls = calls;
        this.articles = articles;
        this.submit = submit;
        this.checks = checks;
        this.caller = caller;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** The open calls, the one that ends first at the top. */
    record CallList(List<CallItem> items, int page, int size, long total) {}

    /** A call; {@code until} is the last day. */
    record CallItem(long id, String title, String summary, LocalDate until, OffsetDateTime publishedAt, String url) {}

    /** What was published about what came of it. */
    record Result(long id, String title, OffsetDateTime publishedAt, String url) {}

    /**
     * A call to read.
     *
     * @param contentCheck whether a text that may be published, sent with a session of WeChat, goes to WeChat's check
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CallView(
            long id,
            String title,
            @Nullable LocalDate until,
            boolean open,
            String html,
            String text,
            List<Result> results,
            boolean contentCheck,
            String url) {}

    @GET
    @PermitAll
    @Revalidated
    @Operation(summary = "正在征集的建议", description = "截止日期近的在前。")
    public Uni<CallList> list(@QueryParam("page") @Nullable String page, @QueryParam("size") @Nullable String size) {
        return calls.openOnes(AskedPage.of(page, size)).map(CallApi::list);
    }

    @GET
    @Path("{id:[1-9][0-9]{0,17}}")
    @PermitAll
    @Revalidated
    @Operation(summary = "一次征集", description = "结束了的也在，写明征集结果。")
    public Uni<CallView> one(@PathParam("id") long id) {
        return calls.of(id).chain(call -> {
            if (!call.asks()) {
                throw new Refused(Reason.NOT_FOUND, "这里没有征集建议。");
            }
            return articles.byId(id).map(article -> view(article, call));
        });
    }

    @POST
    @Path("{id:[1-9][0-9]{0,17}}/suggestions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Proved
    @Operation(
            summary = "提一条建议",
            description = "按人民建议（信访事项）登记，有编号、查询码和答复；征集已经结束的回答 409。带同一个 Idempotency-Key 重发，24 小时内得到同一个回答。"
                    + "登录后提交的列在我的信访里。original 填 true 并且是微信登录的，contentCheck 为 true 时，建议的文字交给微信做内容检测，检测结果只给工作人员参考，不影响登记。")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Suggestion")))
    @APIResponse(
            responseCode = "201",
            description = "已登记；查询码只在这里给出一次",
            content = @Content(schema = @Schema(implementation = PetitionApi.Receipt.class)))
    public Uni<Response> suggest(
            @PathParam("id") long id,
            byte[] body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String header,
            @Context HttpServerRequest request) {
        String key = IdempotencyKey.checked(header);
        FilingReader.Suggestion said = bodies.filing(
                body, FilingReader.SUGGESTION, FilingReader::suggestion, one -> submit.check(one.filing()));
        Attempt attempt = Attempt.sent(clients.of(request), key, withCall(id, body))
                .by(caller.account())
                .answering(new Answering(id, said.original(), said.original() && checks.on()));
        return calls.open(id)
                .chain(() -> submit.file(said.filing(), attempt))
                .map(PetitionApi::created)
                .onFailure(Refused.because(Reason.NOT_ALLOWED_NOW))
                .recoverWithUni(over -> submit.before(attempt)
                        .map(before -> before.map(PetitionApi::created).orElseThrow(() -> (Refused) over)));
    }

    private static byte[] withCall(long id, byte[] body) {
        return ByteBuffer.allocate(Long.BYTES + body.length)
                .putLong(id)
                .put(body)
                .array();
    }

    private static CallList list(Page<Calls.Open> page) {
        return new CallList(page.items().stream().map(CallApi::item).toList(), page.page(), page.size(), page.total());
    }

    private static CallItem item(Calls.Open open) {
        ArticleLine line = open.line();
        return new CallItem(line.id(), line.title(), line.summary(), open.until(), line.publishedAt(), line.path());
    }

    private CallView view(Article article, Call call) {
        ArticleLine line = article.line();
        return new CallView(
                line.id(),
                line.title(),
                call.lastDay(),
                call.open(),
                article.html(),
                article.text(),
                call.results().stream()
                        .map(one -> new Result(one.id(), one.title(), one.publishedAt(), one.path()))
                        .toList(),
                checks.on(),
                line.path());
    }
}
