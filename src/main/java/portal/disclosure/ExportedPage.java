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

    static String of(ExportedLine line, String html, Iterable<Row> files) {
        StringBuilder page = new StringBuilder(head(line.title(), "../style.css"));
        page.append("<p><a href=\"../index.html\">目录</a></p><table>");
        fact(page, "索引号", line.indexNo());
        fact(page, "公开方式", line.openness());
        fact(page, "发布机构", line.issuer());
        fact(page, "生成日期", line.producedOn());
        fact(page, "文号", line.docNo());
        fact(page, "有效性", line.validity());
        page.append("</table><h1>").append(escaped(line.title())).append("</h1>\n");
        page.append(Markdown.placed(html, line.id() + "/files/")).append("\n<ul>");
        for (Row file : files) {
            String name = file.getString("name");
            page.append("<li><a href=\"")
                    .append(line.id())
                    .append("/files/")
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
