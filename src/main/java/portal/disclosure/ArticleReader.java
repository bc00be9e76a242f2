package portal.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads article files: a header, a line {@code ---}, the text. {@code {{phone}}} stands for a fact about the office. */
final class ArticleReader {
    /** Longest article file, in bytes. */
    static final int MAX_FILE = 4 * 1024 * 1024;

    private static final Pattern FACT = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final Pattern INDEX_NO = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/._〔〕()（）-]{2,59}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final String END = "---";

    private final Columns columns;
    private final String office;
    private final Function<String, Optional<String>> facts;

    ArticleReader(Columns columns, String office, Function<String, Optional<String>> facts) {
        this.columns = columns;
        this.office = office;
        this.facts = facts;
    }

    /**
     * The text of a file, with the facts about the office filled in.
     *
     * @throws UnreadableArticle when it is too large, not UTF-8, or names an unknown fact
     */
    String text(String file, byte[] bytes) {
        if (bytes.length > MAX_FILE) {
            throw new UnreadableArticle(file, 1, "文件超过 4 MB");
        }
        String text = decoded(file, bytes).replace("\r\n", "\n").replace('\r', '\n');
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            throw new UnreadableArticle(file, lineAt(text, control.start()), "含有控制字符");
        }
        return filled(file, text);
    }

    /**
     * Reads one file's text.
     *
     * @param now no article is published later than this
     * @throws UnreadableArticle naming file and line
     */
    ArticleFile read(String file, String text, OffsetDateTime now) {
        return read(file, text, now, () -> "");
    }

    /** The same; where nothing stands below the header, the text is that of the document beside it. */
    ArticleFile read(String file, String text, OffsetDateTime now, Supplier<String> beside) {
        List<String> lines = text.lines().toList();
        int first = !lines.isEmpty() && lines.get(0).strip().equals(END) ? 1 : 0;
        ArticleHeader header = new ArticleHeader(file);
        int at = first;
        while (at < lines.size() && !lines.get(at).strip().equals(END)) {
            if (!lines.get(at).isBlank()) {
                header.add(at + 1, lines.get(at));
            }
            at++;
        }
        if (at == lines.size()) {
            throw new UnreadableArticle(file, Math.max(1, at), "文件头没有以单独一行 --- 结束");
        }
        header.checkComplete(at + 1);
        String below = String.join("\n", lines.subList(at + 1, lines.size()));
        String body = below.isBlank() ? beside.get() : below;
        if (body.isBlank()) {
            throw new UnreadableArticle(file, at + 1, "正文是空的");
        }
        return file(header, body, now);
    }

    private ArticleFile file(ArticleHeader header, String body, OffsetDateTime now) {
        String indexNo = header.required(HeaderKey.INDEX_NO);
        if (!INDEX_NO.matcher(indexNo).matches()) {
            throw header.wrong(HeaderKey.INDEX_NO, "应为3至60个字母、数字或 -/._");
        }
        OffsetDateTime published = header.moment(HeaderKey.PUBLISHED_AT);
        if (published != null && published.isAfter(now)) {
            throw header.wrong(HeaderKey.PUBLISHED_AT, "还没有到");
        }
        String issuer = header.or(HeaderKey.ISSUER, office);
        return new ArticleFile(
                header.required(HeaderKey.TITLE),
                column(header),
                indexNo,
                header.optional(HeaderKey.DOC_NO),
                issuer,
                header.date(HeaderKey.PRODUCED_ON),
                published,
                header.or(HeaderKey.SOURCE, issuer),
                header.required(HeaderKey.SUMMARY),
                header.list(HeaderKey.KEYWORDS),
                validity(header),
                header.samples(),
                withdrawn(header),
                examined(header),
                header.or(HeaderKey.PERSONAL, ""),
                oldAddress(header),
                body,
                Markdown.parse(body));
    }

    private static String oldAddress(ArticleHeader header) {
        String path = Moves.path(header.or(HeaderKey.OLD_ADDRESS, ""));
        if (!path.isEmpty() && !Moves.movable(path)) {
            throw header.wrong(HeaderKey.OLD_ADDRESS, "应为旧网站的地址，例如 /content/2019/123.html");
        }
        return path;
    }

    private Column column(ArticleHeader header) {
        String written = header.required(HeaderKey.COLUMN);
        return columns.byName(written).or(() -> columns.byCode(written)).orElseThrow(() -> {
            List<String> names = columns.all().stream().map(Column::name).toList();
            return header.wrong(HeaderKey.COLUMN, "应为其中之一：" + String.join("、", names));
        });
    }

    private static Validity validity(ArticleHeader header) {
        String written = header.or(HeaderKey.VALIDITY, Validity.IN_FORCE.label());
        return Arrays.stream(Validity.values())
                .filter(one -> one.label().equals(written))
                .findFirst()
                .orElseThrow(() -> header.wrong(HeaderKey.VALIDITY, "应为有效、已修改、废止或失效"));
    }

    private static String examined(ArticleHeader header) {
        String clearance = header.or(HeaderKey.CLEARANCE, "");
        String examination = header.or(HeaderKey.EXAMINATION, "");
        return clearance.isEmpty() || examination.isEmpty()
                ? ""
                : HeaderKey.CLEARANCE.chinese() + "：" + clearance + "；" + HeaderKey.EXAMINATION.chinese() + "："
                        + examination;
    }

    private static boolean withdrawn(ArticleHeader header) {
        return switch (header.or(HeaderKey.STATE, "公开")) {
            case "公开" -> false;
            case "撤回" -> true;
            default -> throw header.wrong(HeaderKey.STATE, "应为公开或撤回");
        };
    }

    private String filled(String file, String text) {
        Matcher matcher = FACT.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(facts.apply(found.group(1))
                .orElseThrow(() -> new UnreadableArticle(
                        file, lineAt(text, found.start()), "没有名为“" + found.group(1) + "”的单位信息"))));
    }

    private static int lineAt(String text, int index) {
        return 1
                + (int) text.chars()
                        .limit(index)
                        .filter(character -> character == '\n')
                        .count();
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableArticle(file, badLine(bytes), "不是 UTF-8 编码的文本，请另存为 UTF-8");
        }
    }

    private static int badLine(byte[] bytes) {
        String upTo = new String(bytes, StandardCharsets.UTF_8);
        return lineAt(upTo, Math.max(0, upTo.indexOf('\uFFFD')));
    }
}
