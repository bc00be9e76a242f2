package portal.editorial;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portal.bulletin.Bulletin;
import portal.bulletin.BulletinKind;
import portal.bulletin.KeepBulletins;
import portal.office.Duty;
import portal.staff.Answer;
import portal.staff.OnDuty;

/** What the office puts up beside its articles: quiz questions, campaigns, lists of what is to be done. */
@Path(BulletinListDesk.LIST)
class BulletinListDesk {
    static final String LIST = "/staff/bulletins";

    private final KeepBulletins keep;

    BulletinListDesk(KeepBulletins keep) {
        this.keep = keep;
    }

    record Tab(String href, String label, boolean current) {}

    record list(List<Tab> tabs, BulletinKind kind, List<Bulletin.Line> lines, boolean writes)
            implements TemplateInstance {}

    @GET
    @RolesAllowed({Duty.Code.EDITOR, Duty.Code.PUBLISHER})
    public Uni<Response> list(@QueryParam("kind") @Nullable String asked, @Context RoutingContext request) {
        BulletinKind kind =
                BulletinKind.of(Objects.requireNonNullElse(asked, "")).orElse(BulletinKind.QUESTION);
        boolean writes = OnDuty.officer(request).has(Duty.EDITOR);
        return keep.all(kind).chain(lines -> Answer.page(new list(tabs(kind), kind, lines, writes)));
    }

    private static List<Tab> tabs(BulletinKind current) {
        return Arrays.stream(BulletinKind.values())
                .map(kind -> new Tab(LIST + "?kind=" + kind.word(), kind.label(), kind == current))
                .toList();
    }
}
