package portal.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import portal.SiteConfig;

/** What a client asks first: whether it is understood, and whose portal this is. */
@Path(OfficeApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
class OfficeApi {
    static final String PATH = "/api/v1";

    private final ClientVersions versions;
    private final SiteConfig site;

    OfficeApi(ClientVersions versions, SiteConfig site) {
        this.versions = versions;
        this.site = site;
    }

    /** The version of the interface, those of the mini-program, and the office. */
    record Told(String version, Versions miniprogram, Office office) {}

    /** The lowest version that is understood, and the newest. */
    record Versions(String lowest, String current) {}

    /** Whose portal it is. */
    record Office(String name, String phone, String address) {}

    @GET
    @PermitAll
    @Revalidated
    @Operation(summary = "接口和小程序的版本、单位", description = "小程序每次请求带 X-Client-Version；低于 lowest 的，除这里以外都回答 426。")
    public Told told() {
        return new Told(
                "v1",
                new Versions(versions.lowest(), versions.current()),
                new Office(site.name(), site.phone(), site.address()));
    }
}
