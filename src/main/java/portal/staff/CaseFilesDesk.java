package portal.staff;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;
import portal.caseload.DeskCases;
import portal.casework.BroughtFiles;
import portal.office.Duty;
import portal.petition.PetitionNo;

/** The files that were brought in a case, for the officers who see it: saved, never shown. */
@Path("/staff/cases/{no}/files/{id}")
class CaseFilesDesk {
    private final DeskCases cases;
    private final BroughtFiles files;

    CaseFilesDesk(DeskCases cases, BroughtFiles files) {
        this.cases = cases;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Duty.Code.INTAKE_CLERK,
        Duty.Code.AGENCY_CLERK,
        Duty.Code.AGENCY_HEAD,
        Duty.Code.REVIEWER,
        Duty.Code.SUPERVISOR,
        Duty.Code.LEGAL_ADVISER
    })
    public Multi<byte[]> file(String no, String id, @Context RoutingContext request) {
        PetitionNo number = CaseDesk.number(no);
        return RestMulti.fromUniResponse(
                cases.open(number, OnDuty.officer(request)).chain(found -> files.ofCase(number, id)),
                BroughtFiles.Open::pieces,
                CaseFilesDesk::headers);
    }

    private static Map<String, List<String>> headers(BroughtFiles.Open file) {
        Map<String, List<String>> headers = new HashMap<>();
        file.download().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put(HttpHeaders.CONTENT_LENGTH, List.of(Long.toString(file.size())));
        return headers;
    }
}
