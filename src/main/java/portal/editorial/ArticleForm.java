package portal.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.SiteConfig;
import portal.disclosure.Column;
import portal.disclosure.Columns;
import portal.disclosure.Manuscript;
import portal.disclosure.ManuscriptText;
import portal.disclosure.Openness;
import portal.disclosure.Validity;
import portal.staff.Form;
import portal.staff.News;

/** The form in which an article is written: its fields there and back. */
final class ArticleForm {
    /** The fields, by the words of their labels. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("title", "标题");
        FIELDS.put("column", "栏目");
        FIELDS.put("theme", "主题分类");
        FIELDS.put("docNo", "文号");
        FIELDS.put("issuer", "发布机构");
        FIELDS.put("source", "来源");
        FIELDS.put("producedOn", "生成日期");
        FIELDS.put("openness", "公开方式");
        FIELDS.put("validity", "有效性");
        FIELDS.put("summary", "内容概述");
        FIELDS.put("keywords", "关键词");
        FIELDS.put("oldAddress", "原地址");
        FIELDS.put("callUntil", "征集截止日期");
        FIELDS.put("resultOf", "征集公告的索引号");
        FIELDS.put("correction", "更正说明");
        FIELDS.put("body", "正文");
    }

    private ArticleForm() {}

    static ManuscriptText text(Form form) {
        return new ManuscriptText(
                form.value("title"),
                form.value("column"),
                form.value("theme"),
                form.value("docNo"),
                form.value("issuer"),
                form.value("source"),
                form.value("producedOn"),
                form.value("openness"),
                form.value("validity"),
                form.value("summary"),
                form.value("keywords"),
                form.value("oldAddress"),
                form.value("callUntil"),
                form.value("resultOf"),
                form.value("correction"),
                form.value("body"));
    }

    static Form blank(SiteConfig site, String today) {
        return new Form(Map.of(
                "issuer", List.of(site.name()),
                "source", List.of(site.name()),
                "producedOn", List.of(today),
                "openness", List.of("active"),
                "validity", List.of("in-force")));
    }

    /** What somebody else changed meanwhile, field by field. */
    static List<String> news(Form sent, Manuscript now, Columns columns) {
        return News.between(FIELDS, sent, values(now), (field, value) -> switch (field) {
            case "column" -> columns.byCode(value).map(Column::name).orElse(value);
            case "openness" -> Openness.labelOf(value);
            case "validity" -> Validity.labelOf(value);
            default -> value;
        });
    }

    static Map<String, List<String>> values(Manuscript manuscript) {
        ManuscriptText text = manuscript.text();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", text.title());
        values.put("column", text.column());
        values.put("theme", text.theme());
        values.put("docNo", text.docNo());
        values.put("issuer", text.issuer());
        values.put("source", text.source());
        values.put("producedOn", text.producedOn());
        values.put("openness", text.openness());
        values.put("validity", text.validity());
        values.put("summary", text.summary());
        values.put("keywords", text.keywords());
        values.put("oldAddress", text.oldAddress());
        values.put("callUntil", text.callUntil());
        values.put("resultOf", text.resultOf());
        values.put("correction", text.correction());
        values.put("body", text.body());
        values.put("version", Integer.toString(manuscript.version()));
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    }
}
