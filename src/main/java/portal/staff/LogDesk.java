package portal.staff;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.caseload.AccessLines;
import portal.inforequest.RequestNo;
import portal.office.Duty;
import portal.petition.PetitionNo;

/** Who looked at what, for the auditor. */
@Path("/staff/log")
class LogDesk {
    private static final Map<String, String> ACTS =
            Map.of("view", "查看", "reveal", "查看个人信息", "search", "检索", "export", "导出", "change", "修改");

    /** What was looked at, or by what was searched; a change names its place itself. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("case", "整件事项"),
            Map.entry("people", "信访人的信息"),
            Map.entry("original", "建议原文"),
            Map.entry("number", "按编号"),
            Map.entry("phone", "按电话"),
            Map.entry("name", "按姓名"),
            Map.entry("info-request", "公开申请"),
            Map.entry("info-request-file", "公开申请的文件"),
            Map.entry("info-request-part", "部分公开的文件"),
            Map.entry("figures", "办理情况"),
            Map.entry("yearly-report", "信访情况年度报告"));

    private final AccessLines lines;
    private final CaseWords words;

    LogDesk(AccessLines lines, CaseWords words) {
        this.lines = lines;
        this.words = words;
    }

    record log(List<Shown> lines, String number, String name, String older) implements TemplateInstance {}

    /** A line as the page shows it. */
    record Shown(
            OffsetDateTime at, String officer, String agency, String act, String field, String number, String reason) {}

    @GET
    @RolesAllowed(Duty.Code.AUDITOR)
    public Uni<Response> read(@Context RoutingContext request) {
        MultiMap asked = request.queryParams();
        String number = value(asked, "no");
        String name = value(asked, "officer");
        String before = value(asked, "before");
        return lines.newest(
                        OnDuty.officer(request),
                        before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE,
                        number(number),
                        name.isEmpty() ? null : name)
                .chain(found -> Answer.page(
                        new log(found.stream().map(this::shown).toList(), number, name, older(found, number, name))));
    }

    private Shown shown(AccessLines.Line line) {
        Long no = line.no();
        return new Shown(
                line.at(),
                line.officer(),
                words.agency(line.agency()),
                ACTS.getOrDefault(line.what(), line.what()),
                FIELDS.getOrDefault(line.field(), line.field()),
                no == null ? "—" : display(Long.toString(no)),
                line.reason());
    }

    /** Of a petition or of a request for information; their check digits keep them apart. */
    private static @Nullable Long number(String typed) {
        return PetitionNo.parse(typed)
                .map(no -> Long.valueOf(no.digits()))
                .or(() -> RequestNo.parse(typed).map(no -> Long.valueOf(no.digits())))
                .orElse(null);
    }

    private static String display(String digits) {
        return PetitionNo.parse(digits)
                .map(PetitionNo::display)
                .or(() -> RequestNo.parse(digits).map(RequestNo::display))
                .orElse(digits);
    }

    private static String older(List<AccessLines.Line> found, String number, String name) {
        return found.size() < AccessLines.PAGE
                ? ""
                : "/staff/log?before=" + found.get(found.size() - 1).id() + "&no="
                        + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&officer="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String value(MultiMap asked, String name) {
        String value = asked.get(name);
        return value == null ? "" : value.strip();
    }
}
