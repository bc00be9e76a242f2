package portal.disclosure;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article as a line of the exported catalogue (公开 12): the same in JSON, in CSV and on its page. */
record ExportedLine(
        long id,
        String indexNo,
        String title,
        String column,
        String docNo,
        String issuer,
        String summary,
        String producedOn,
        String publishedAt,
        String openness,
        String validity,
        String theme,
        String keywords,
        String page) {
    /** The mark tells spreadsheets that the text is UTF-8. */
    static final String HEAD = "\uFEFF"
            + row(List.of("索引号", "名称", "栏目", "文号", "发布机构", "内容概述", "生成日期", "发布时间", "公开方式", "有效性", "主题分类", "关键词", "文件"));

    static ExportedLine of(Row row, Columns columns) {
        long id = row.getLong("id");
        return new ExportedLine(
                id,
                row.getString("index_no"),
                row.getString("title"),
                columns.byCode(row.getString("column_code")).map(Column::name).orElse(""),
                Objects.requireNonNullElse(row.getString("doc_no"), ""),
                row.getString("issuer"),
                row.getString("summary"),
                row.getLocalDate("produced_on").toString(),
                row.getOffsetDateTime("published_at").toInstant().toString(),
                Openness.labelOf(row.getString("openness")),
                Validity.labelOf(row.getString("validity")),
                row.getString("theme"),
                row.getString("keywords"),
                "articles/" + id + ".html");
    }

    String csv() {
        return row(List.of(
                indexNo,
                title,
                column,
                docNo,
                issuer,
                summary,
                producedOn,
                publishedAt,
                openness,
                validity,
                theme,
                keywords,
                page));
    }

    private static String row(List<String> cells) {
        return Stream.of(cells)
                .flatMap(List::stream)
                .map(ExportedLine::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula becomes text, and quotes and lines stay inside the cell. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
