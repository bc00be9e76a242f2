package portal.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.disclosure.Outcomes;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Cookies;

/** Whether the outcome of a petition that is open on the screen may be published; said, and taken back, at any time. */
@Path("/petitions/track/publishing")
class PublishingPage {
    private static final String PATH = "/petitions/track/publishing";

    private final Outcomes outcomes;
    private final Cookies cookies;

    PublishingPage(Outcomes outcomes, Cookies cookies) {
        this.outcomes = outcomes;
        this.cookies = cookies;
    }

    record publishing(boolean given) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@Context RoutingContext context) {
        return outcomes.agreed(token(context)).chain(agreed -> {
            if (!agreed.asked()) {
                throw new Refused(Reason.NOT_FOUND, "没有这一页。");
            }
            return Answer.page(new publishing(agreed.given()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> say(@RestForm @Nullable String given, @Context RoutingContext context) {
        return outcomes.say(token(context), "yes".equals(given)).replaceWith(() -> Answer.to(PATH));
    }

    private String token(RoutingContext context) {
        return cookies.read(context, TrackPage.VIEWING)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }
}
