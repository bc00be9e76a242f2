package portal.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portal.law.DocumentNo;
import portal.law.Fault;

/** What must be right in an article's header and text before it is kept. */
final class ManuscriptRules {
    /** As a form's field takes it at most, three bytes a character. */
    static final int LONGEST_BODY = 60_000;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SUMMARY = 500;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final List<Fault> faults = new ArrayList<>();

    private ManuscriptRules() {}

    static List<Fault> faults(ManuscriptText text, Columns columns, LocalDate today) {
        ManuscriptRules rules = new ManuscriptRules();
        rules.length("title", text.title(), 2, LONGEST_TITLE, "标题写 2 至 " + LONGEST_TITLE + " 个字");
        rules.unless("column", columns.byCode(text.column()).isPresent(), "请选择栏目");
        rules.length("theme", text.theme(), 0, LONGEST_LINE, "主题分类最多 " + LONGEST_LINE + " 个字");
        rules.docNo(text.docNo());
        rules.length("issuer", text.issuer(), 2, LONGEST_LINE, "写上发布机构，最多 " + LONGEST_LINE + " 个字");
        rules.length("source", text.source(), 2, LONGEST_LINE, "写上信息来源，最多 " + LONGEST_LINE + " 个字");
        rules.producedOn(text.producedOn(), today);
        rules.unless("openness", Openness.has(text.openness()), "请选择公开方式");
        rules.unless(
                "validity",
                Arrays.stream(Validity.values()).anyMatch(one -> one.word().equals(text.validity())),
                "请选择有效性");
        rules.length("summary", text.summary(), 2, LONGEST_SUMMARY, "写一两句内容概述，最多 " + LONGEST_SUMMARY + " 个字");
        rules.length("keywords", text.keywords(), 0, LONGEST_SUMMARY, "关键词最多 " + LONGEST_SUMMARY + " 个字");
        rules.unless(
                "oldAddress",
                text.oldAddress().isEmpty() || Moves.movable(text.oldAddress()),
                "原地址是这篇文章在旧网站的地址，例如 /content/2019/123.html；办事用的地址不能填");
        rules.call(text);
        rules.length("correction", text.correction(), 0, LONGEST_SUMMARY, "更正说明最多 " + LONGEST_SUMMARY + " 个字");
        rules.length("body", text.body(), 1, LONGEST_BODY, "写上正文，最多 " + LONGEST_BODY + " 个字；更长的请作为附件");
        return rules.faults;
    }

    /** Only in their own column are suggestions called for, and until a day that a form can read. */
    private void call(ManuscriptText text) {
        boolean here = text.column().equals(Columns.CALLS);
        unless(
                "callUntil",
                text.callUntil().isEmpty() || here && isDay(text.callUntil()),
                "只有“人民建议征集”栏目写征集截止日期，写成 2026-12-31 这样");
        length("resultOf", text.resultOf(), 0, LONGEST_LINE, "写征集公告的索引号");
        unless(
                "resultOf",
                text.resultOf().isEmpty() || here && text.callUntil().isEmpty(),
                "只有公布征集结果时写征集公告的索引号，不再写截止日期");
    }

    private static boolean isDay(String typed) {
        try {
            return !LocalDate.parse(typed).isBefore(EARLIEST);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private void docNo(String written) {
        if (!written.isEmpty() && !DocumentNo.right(written)) {
            unless(
                    "docNo",
                    false,
                    DocumentNo.meant(written)
                            .map(meant -> "文号的写法不对，应为：" + meant)
                            .orElse("文号应写成“国信发〔2022〕8号”这样：机关代字、六角括号里四位年份、不带“第”和前面的零"));
        }
    }

    private void producedOn(String written, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(written);
            unless("producedOn", !date.isAfter(today) && !date.isBefore(EARLIEST), "生成日期不能晚于今天");
        } catch (DateTimeParseException unreadable) {
            unless("producedOn", false, "生成日期写成 2026-11-22 这样");
        }
    }

    private void length(String field, String value, int fewest, int most, String detail) {
        int length = value.codePointCount(0, value.length());
        unless(field, length >= fewest && length <= most, detail);
    }

    private void unless(String field, boolean right, String detail) {
        if (!right) {
            faults.add(new Fault("/" + field, field + ".invalid", detail));
        }
    }
}
