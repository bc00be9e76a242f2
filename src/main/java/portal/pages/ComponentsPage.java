package portal.pages;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;

/** Every component of the pages with its parameters, for those who build pages; not in the portal that citizens use. */
@Path("/dev/components")
@IfBuildProfile(anyOf = {"dev", "test"})
class ComponentsPage {
    private static final LocalDate DUE = LocalDate.of(2027, 1, 19);

    /** A mistake as the error summary wants it. */
    record Mistake(String id, String detail) {}

    record components(List<Mistake> mistakes, LocalDate due) implements TemplateInstance {}

    /** Those of the officers' desks. */
    record desk(LocalDate due) implements TemplateInstance {}

    @GET
    @Path("desk")
    @PermitAll
    public TemplateInstance showDesk() {
        return new desk(DUE);
    }

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new components(
                List.of(
                        new Mistake(Fields.id("sample.request"), "写清楚您希望怎样解决"),
                        new Mistake(Fields.id("sample.kind"), "请选择一项")),
                DUE);
    }
}
