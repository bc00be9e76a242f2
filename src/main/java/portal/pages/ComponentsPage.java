package portal.pages;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portal.disclosure.ArticleLine;
import portal.disclosure.Column;
import portal.disclosure.Validity;
import portal.document.OfficialPaper;

/** Every component of the pages with its parameters, for those who build pages; not in the portal that citizens use. */
@Path("/dev/components")
@IfBuildProfile(anyOf = {"dev", "test"})
class ComponentsPage {
    private static final LocalDate DUE = LocalDate.of(2027, 1, 19);

    private static final OfficialPaper PAPER = new OfficialPaper(
            "魏都区住房和城乡建设局",
            "关于李某信访事项的处理意见书",
            "魏住建信处〔2026〕12号",
            "李某",
            List.of(
                    OfficialPaper.Section.of("", "您反映的供暖问题，本机关已经调查核实，现答复如下。"),
                    new OfficialPaper.Section(
                            "答复",
                            List.of(
                                    OfficialPaper.Paragraph.lead("1．督促供热公司整改"),
                                    new OfficialPaper.Paragraph(false, "答复（支持）：已责令整改。"))),
                    OfficialPaper.Section.of("依据", "《城市供热条例》第十条。")),
            List.of(),
            LocalDate.of(2026, 11, 20),
            true);

    private static final List<ArticleLine> CATALOGUE = List.of(
            line("XF-2025-0012", "关于2024年法治政府建设情况的报告", "许信〔2025〕1号", Validity.IN_FORCE),
            line("XF-2025-0003", "信访事项办理程序说明", null, Validity.REPEALED));

    /** A mistake as the error summary wants it. */
    record Mistake(String id, String detail) {}

    /** What a form of the desks carries when somebody else was faster and something is missing too. */
    record Overtaken(List<Mistake> mistakes, List<String> news) {}

    record components(List<Mistake> mistakes, LocalDate due, OfficialPaper paper, List<ArticleLine> catalogue)
            implements TemplateInstance {}

    /** Those of the officers' desks. */
    record desk(LocalDate due, Overtaken form) implements TemplateInstance {}

    @GET
    @Path("desk")
    @PermitAll
    public TemplateInstance showDesk() {
        return new desk(
                DUE,
                new Overtaken(
                        List.of(new Mistake(Fields.id("extend.reason"), "写明情况怎样复杂")),
                        List.of("11月22日 10:32 承办人：受理", "现在的状态：办理中")));
    }

    @GET
    @PermitAll
    public TemplateInstance show() {
        return new components(
                List.of(
                        new Mistake(Fields.id("sample.request"), "写清楚您希望怎样解决"),
                        new Mistake(Fields.id("sample.kind"), "请选择一项")),
                DUE,
                PAPER,
                CATALOGUE);
    }

    private static ArticleLine line(String indexNo, String title, @Nullable String docNo, Validity validity) {
        return new ArticleLine(
                1,
                indexNo,
                new Column("documents", "规范性文件", Column.Place.MANDATORY, "政策文件", "", ""),
                title,
                docNo,
                "主要举措、存在的问题和下一步打算",
                DUE.minusYears(2),
                DUE.minusYears(2).atStartOfDay().atOffset(ZoneOffset.ofHours(8)),
                "许昌市信访局",
                validity,
                Set.of());
    }
}
