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
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import portal.casework.ReissueCode;
import portal.requests.ReissueRequestCode;
import portal.security.ClientAddress;

/** 重新获取查询码 of a request: asks for a new code, and learns only that the request was taken. */
@Path(AskLostCodePage.PATH)
class AskLostCodePage {
    static final String PATH = AskTrackPage.PATH + "/code";
    private static final String ASKED = "asked";

    private final ReissueRequestCode reissue;
    private final ClientAddress clients;

    AskLostCodePage(ReissueRequestCode reissue, ClientAddress clients) {
        this.reissue = reissue;
        this.clients = clients;
    }

    /** The form for a lost code. */
    record code(String number, String phone, String idNumberTail) implements TemplateInstance {}

    /** That the request for a new code was taken, whatever came of it. */
    record asked() implements TemplateInstance {}

    @GET
    @PermitAll
    public Uni<Response> show() {
        return Answer.page(new code("", "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Uni<Response> ask(
            @RestForm @Nullable String number,
            @RestForm @Nullable String phone,
            @RestForm @Nullable String idNumberTail,
            @RestForm @Nullable String go,
            @Context RoutingContext context) {
        Optional<Mode> mode = Mode.pressed(go);
        if (mode.isPresent()) {
            mode.get().hold(context);
            return Answer.page(new code(
                    Objects.requireNonNullElse(number, ""),
                    Objects.requireNonNullElse(phone, ""),
                    Objects.requireNonNullElse(idNumberTail, "")));
        }
        return reissue.ask(new ReissueCode.Asked(number, phone, idNumberTail), clients.of(context.request()))
                .replaceWith(() -> Answer.to(PATH + "/" + ASKED));
    }

    @GET
    @Path(ASKED)
    @PermitAll
    public Uni<Response> taken() {
        return Answer.page(new asked());
    }
}
