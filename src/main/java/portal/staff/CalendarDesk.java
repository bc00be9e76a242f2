package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import portal.casework.ClockDays;
import portal.law.Fault;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.CalendarYear;
import portal.office.Duty;
import portal.office.KeepCalendar;
import portal.office.Officer;

/** The work calendar: the administrator uploads a year as it is announced, and running terms follow at once. */
@Path("/staff/calendar")
class CalendarDesk {
    private static final int LARGEST = 64 << 10;

    private final KeepCalendar keep;
    private final ClockDays clocks;
    private final Vertx vertx;

    CalendarDesk(KeepCalendar keep, ClockDays clocks, Vertx vertx) {
        this.keep = keep;
        this.clocks = clocks;
        this.vertx = vertx;
    }

    record calendar(List<CalendarYear> years, Form form, String done, boolean wrong) implements TemplateInstance {}

    @GET
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    public Uni<Response> show() {
        return page(new Form(Map.of()), "").chain(Answer::page);
    }

    @POST
    @RolesAllowed(Duty.Code.ADMINISTRATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> upload(@RestForm("file") @Nullable FileUpload file, @Context RoutingContext request) {
        Officer by = OnDuty.officer(request);
        return text(file)
                .chain(csv -> keep.upload(csv, by))
                .chain(year -> clocks.recompute(year).map(changed -> year + " 年的日历已经生效，重新计算了 " + changed + " 个期限。"))
                .chain(done -> page(new Form(Map.of()), done))
                .chain(Answer::page)
                .onFailure(Refused.because(Reason.INVALID))
                .recoverWithUni(refused -> page(new Form(Map.of()).wrong(((Refused) refused).faults()), "")
                        .chain(page -> Answer.page(page, Answer.INVALID)));
    }

    private Uni<calendar> page(Form form, String done) {
        return keep.all().map(years -> new calendar(years, form, done, form.wrong()));
    }

    private Uni<String> text(@Nullable FileUpload file) {
        if (file == null || file.size() == 0 || file.size() > LARGEST) {
            return Uni.createFrom()
                    .failure(Refused.invalid(List.of(new Fault("/file", "file.missing", "请选择一年的日历文件（CSV，不超过 64 KB）"))));
        }
        return Uni.createFrom()
                .completionStage(() -> vertx.fileSystem()
                        .readFile(file.uploadedFile().toString())
                        .toCompletionStage())
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8));
    }
}
