package portal.disclosure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** An article's text: headings, paragraphs, lists, tables, emphasis and links. Markup of any other kind is text. */
final class Markdown {
    /** Told apart in an article's fingerprint, so that articles are rendered anew when these rules change. */
    static final int RULES = 4;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
            .maxOpenBlockParsers(32)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto", "tel")))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                attributes.remove("rel");
                if (node instanceof Paragraph && isSalutation(node)) {
                    attributes.put("class", "flush");
                }
            })
            .build();

    /** Emphasis that begins or ends at a Chinese punctuation mark, with no blank beside it, is none to CommonMark. */
    private static final String SIGN = "[\\u2010-\\u2027\\u3001-\\u303F\\uFF01-\\uFF65]";

    private static final Pattern CLOSES = Pattern.compile("(" + SIGN + ")(\\*{1,2})(?=[\\p{L}\\p{N}])");
    private static final Pattern OPENS = Pattern.compile("([\\p{L}\\p{N}])(\\*{1,2})(?=" + SIGN + ")");
    private static final String JOINT = "\uFFFC";
    private static final int LONGEST_SALUTATION = 30;

    /** A file's own name, without any way to elsewhere. */
    private static final Pattern PICTURE = Pattern.compile("(?i)[^/\\\\:?#%&\"<>]{1,96}\\.(png|jpe?g)");

    /** Stands for the address of the article's files, which is known when it is shown. */
    private static final String FILES = "article-files/";

    private static final Pattern EMPTY_HEAD = Pattern.compile("<th( [^>]*)?></th>");

    private static final Pattern TABLE = Pattern.compile("<table>");

    private final Node document;

    private Markdown(Node document) {
        this.document = document;
    }

    static Markdown parse(String source) {
        String joined = CLOSES.matcher(source.replace(JOINT, "")).replaceAll("$1$2" + JOINT);
        Node document = PARSER.parse(OPENS.matcher(joined).replaceAll("$1" + JOINT + "$2"));
        document.accept(new Tidy());
        return new Markdown(document);
    }

    /** Each table in a box of its own that scrolls; a head without words is no head. */
    String html() {
        AtomicInteger tables = new AtomicInteger();
        String html = EMPTY_HEAD.matcher(HTML.render(document)).replaceAll("<td$1></td>");
        return TABLE.matcher(html)
                .replaceAll(table -> "<div class=\"scroll\" role=\"region\" aria-label=\"表格 " + tables.incrementAndGet()
                        + "\" tabindex=\"0\"><table class=\"table\">")
                .replace("</table>", "</table></div>");
    }

    /** The HTML with its pictures under the address of the article's files. */
    static String placed(String html, String files) {
        return html.replace("<img src=\"" + FILES, "<img src=\"" + files);
    }

    /** The same without markup, one line a paragraph. */
    String text() {
        PlainText plain = new PlainText();
        document.accept(plain);
        return plain.text();
    }

    /** 市委、市政府： — a first line that addresses somebody is not indented. */
    private static boolean isSalutation(Node paragraph) {
        return paragraph.getPrevious() == null
                && paragraph.getParent() instanceof org.commonmark.node.Document
                && paragraph.getFirstChild() == paragraph.getLastChild()
                && paragraph.getFirstChild() instanceof Text text
                && text.getLiteral().endsWith("：")
                && text.getLiteral().length() <= LONGEST_SALUTATION;
    }

    /** Collects what stands on the page: the words of links without their addresses, the cells of tables in their order. */
    private static final class PlainText extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        String text() {
            return text.toString().strip();
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
            text.append(node instanceof TableCell ? " " : node instanceof TableRow ? "\n" : "");
        }

        @Override
        public void visit(Heading node) {
            visitChildren(node);
            text.append('\n');
        }

        @Override
        public void visit(Paragraph node) {
            visitChildren(node);
            text.append('\n');
        }
    }

    /** Makes the tree what the page can show: its own h1 stays the only one, no pictures from elsewhere, no blanks between characters. */
    private static final class Tidy extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(2, heading.getLevel()));
            visitChildren(heading);
        }

        /** A picture among the files of the article is shown; of any other only what its author calls it. */
        @Override
        public void visit(Image image) {
            if (PICTURE.matcher(image.getDestination()).matches()) {
                image.setDestination(FILES + image.getDestination());
                return;
            }
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(text.getLiteral().replace(JOINT, ""));
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            boolean latin = lineBreak.getPrevious() instanceof Text before
                    && lineBreak.getNext() instanceof Text after
                    && isLatin(before.getLiteral(), before.getLiteral().length() - 1)
                    && isLatin(after.getLiteral(), 0);
            if (!latin) {
                lineBreak.unlink();
            }
        }

        private static boolean isLatin(String text, int at) {
            return at >= 0 && at < text.length() && text.charAt(at) < 0x2E80;
        }
    }
}
