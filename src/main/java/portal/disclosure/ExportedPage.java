package portal.disclosure;

import io.vertx.mutiny.sqlclient.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An article as a page that needs no server. */
final class ExportedPage {
    static final String STYLE = """
            body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.7 system-ui, sans-serif; }
            table { border-collapse: collapse; } th, td { padding: .3rem .6rem; border: 1px solid #999; text-align: left; }
            img { max-width: 100%; }
            """;

    private ExportedPage() {}

    static String head(String title, String style) {
        return "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escaped(title)
                + "</title><link rel=\"stylesheet\" href=\"" + style + "\"></head><body><main>\n";
    }

    static String item(ExportedLine line) {
        return "<li><a href=\"" + line.page() + "\">" + escaped(line.title()) + "</a> " + line.producedOn() + " "
                + escaped(line.indexNo()) + "</li>\n";
    }

    /** What an article said before it was corrected. */
    static String version(ExportedLine line, Row version, Iterable<Row> files) {
        int no = version.getInteger("no");
        StringBuilder page = new StringBuilder(head(version.getString("title"), "../../../style.css"));
        page.append("<p><a href=\"../../")
                .append(line.id())
                .append(".html\">现行版本</a></p><p>更正以前的版本。更正说明：")
                .append(escaped(version.getString("correction")))
                .append("</p><h1>")
                .append(escaped(version.getString("title")))
                .append("</h1>\n");
        return withFiles(page, Markdown.placed(version.getString("body_html"), no + "/files/"), no + "/files/", files);
    }

    /** With what it said before it was corrected behind it. */
    static String of(ExportedLine line, String html, int versions, Iterable<Row> files) {
        StringBuilder page = new StringBuilder(head(line.title(), "../style.css"));
        page.append("<p><a href=\"../index.html\">目录</a></p><table>");
        fact(page, "索引号", line.indexNo());
        fact(page, "公开方式", line.openness());
        fact(page, "发布机构", line.issuer());
        fact(page, "生成日期", line.producedOn());
        fact(page, "文号", line.docNo());
        fact(page, "有效性", line.validity());
        page.append("</table><h1>").append(escaped(line.title())).append("</h1>\n");
        for (int no = 1; no <= versions; no++) {
            page.append("<p><a href=\"" + line.id() + "/versions/" + no + ".html\">第 " + no + " 次更正前的版本</a></p>\n");
        }
        return withFiles(page, Markdown.placed(html, line.id() + "/files/"), line.id() + "/files/", files);
    }

    private static String withFiles(StringBuilder page, String html, String at, Iterable<Row> files) {
        page.append(html).append("\n<ul>");
        for (Row file : files) {
            String name = file.getString("name");
            page.append("<li><a href=\"")
                    .append(at)
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                    .append("\">")
                    .append(escaped(name))
                    .append("</a></li>");
        }
        return page.append("</ul></main></body></html>\n").toString();
    }

    private static void fact(StringBuilder page, String name, String value) {
        page.append("<tr><th>")
                .append(name)
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
