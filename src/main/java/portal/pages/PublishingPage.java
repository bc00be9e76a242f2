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
import portal.disclosure.ChosenSuggestions;
import portal.disclosure.Outcomes;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Cookies;

/** Whether the outcome of a petition that is open on the screen, or its text, may be published; said and taken back at any time. */
@Path("/petitions/track/publishing")
class PublishingPage {
    private static final String PATH = "/petitions/track/publishing";

    private final Outcomes outcomes;
    private final ChosenSuggestions suggestions;
    private final Cookies cookies;

    PublishingPage(Outcomes outcomes, ChosenSuggestions suggestions, Cookies cookies) {
        this.outcomes = outcomes;
        this.suggestions = suggestions;
        this.cookies = cookies;
    }

    /**
     * The page.
     *
     * @param given whether the outcome may be published
     * @param original whether the text may be, where it answers a call
     */
    record publishing(boolean given, ChosenSuggestions.Agreed original) implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show(@Context RoutingContext context) {
        return outcomes.agreed(token(context)).chain(agreed -> {
            if (!agreed.asked()) {
                throw new Refused(Reason.NOT_FOUND, "没有这一页。");
            }
            return suggestions
                    .agreed(token(context))
                    .chain(original -> Answer.page(new publishing(agreed.given(), original)));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> say(@RestForm @Nullable String given, @Context RoutingContext context) {
        return outcomes.say(token(context), "yes".equals(given)).replaceWith(() -> Answer.to(PATH));
    }

    /** The same of the text of a suggestion. */
    @POST
    @Path("original")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> sayOriginal(@RestForm @Nullable String given, @Context RoutingContext context) {
        return suggestions.say(token(context), "yes".equals(given)).replaceWith(() -> Answer.to(PATH));
    }

    private String token(RoutingContext context) {
        return cookies.read(context, TrackPage.VIEWING)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
    }
}
