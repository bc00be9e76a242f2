package portal.document;

import java.time.LocalDate;
import java.util.List;
import portal.document.OfficialPaper.Paragraph;
import portal.document.OfficialPaper.Section;

/** Papers of agencies, made up for a test. */
final class OfficialPapers {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private OfficialPapers() {}

    /** One of the three recommendations of art. 40. */
    static OfficialPaper recommendation() {
        return new OfficialPaper(
                "许昌市信访局",
                "改进工作建议书",
                "许信建〔2026〕2号",
                "魏都区人民政府",
                List.of(
                        Section.of("", "根据《信访工作条例》第四十条，现提出建议如下："),
                        Section.of("发现的问题", "供热投诉重复发生。"),
                        new Section(
                                "建议",
                                List.of(
                                        new Paragraph(false, "1．改进工作：公开供热投诉的办理结果。"),
                                        new Paragraph(false, "2．完善政策：修订供热管理办法。"))),
                        Section.of("", "请书面反馈采纳情况。")),
                List.of(),
                DAY,
                false);
    }

    static OfficialPaper saying(String title, String heading, String... texts) {
        return new OfficialPaper(
                "魏都区住房和城乡建设局", title, "魏信〔2026〕1号", heading, List.of(Section.of(heading, texts)), List.of(), DAY, true);
    }

    /** As it was read back from a paper, whose lines break anywhere. */
    static String flat(String text) {
        return text.replaceAll("\\s", "");
    }
}
