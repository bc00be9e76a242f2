package portal.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.wechat.PageSignatures;

/** Lets a page of the portal that is opened in WeChat use WeChat's script. */
@Path("/api/v1/wechat/page-signature")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wechat")
class PageSignatureApi {
    private final PageSignatures signatures;

    PageSignatureApi(PageSignatures signatures) {
        this.signatures = signatures;
    }

    /** What {@code wx.config} wants. */
    record PageSignature(String appId, long timestamp, String nonceStr, String signature) {
        static PageSignature of(PageSignatures.Signature made) {
            return new PageSignature(made.appId(), made.timestamp(), made.nonceStr(), made.signature());
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "公众号网页签名", description = "给本站一个页面的地址签名（JS-SDK 的 wx.config）；别的网站的地址不签。公众号没有接入时回答 503。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PageSignature.class)))
    public Uni<Response> sign(@QueryParam("url") @Nullable String url) {
        return signatures.of(Objects.requireNonNullElse(url, "")).map(made -> Personal.of(PageSignature.of(made)));
    }
}
