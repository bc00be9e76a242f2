package portal.pages;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestMulti;
import portal.casework.BroughtFiles;
import portal.law.Reason;
import portal.law.Refused;
import portal.security.Cookies;

/** The citizen's own files, only ever as a download, for the browser of a viewing session. */
@Path("/petitions/track/files")
class TrackFilesPage {
    private final BroughtFiles files;
    private final Cookies cookies;

    TrackFilesPage(BroughtFiles files, Cookies cookies) {
        this.files = files;
        this.cookies = cookies;
    }

    @GET
    @Path("{id:[0-9a-f]{32}}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    public RestMulti<byte[]> download(@PathParam("id") String id, @Context RoutingContext context) {
        String token = cookies.read(context, TrackPage.VIEWING)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, "查看时间已经结束，请重新输入编号和查询码。"));
        Uni<BroughtFiles.Open> open = files.open(token, id);
        return RestMulti.fromUniResponse(open, BroughtFiles.Open::pieces, TrackFilesPage::headers);
    }

    /** Whatever it is, the browser is to store it and not to show it. */
    private static Map<String, List<String>> headers(BroughtFiles.Open open) {
        Map<String, List<String>> headers = new TreeMap<>();
        open.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Content-Type", List.of(MediaType.APPLICATION_OCTET_STREAM));
        return headers;
    }
}
