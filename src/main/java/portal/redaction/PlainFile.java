package portal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a finished PDF byte by byte: a head, objects one behind the other, one table, one end. What stands between,
 * behind or in an earlier revision has no place in it.
 */
final class PlainFile {
    private static final Pattern HEAD = Pattern.compile("%PDF-1\\.\\d\\s{1,2}%[\u0080-\u00FF]{4}\\s{1,2}");
    private static final Pattern BEGIN = Pattern.compile("(\\d{1,7}) 0 obj\\s{1,2}");
    private static final Pattern LENGTH = Pattern.compile("/Length (\\d{1,9})\\b");
    private static final Pattern CLOSE = Pattern.compile("\\s{0,2}endstream\\s{1,2}endobj\\s{1,2}");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final Pattern TAIL = Pattern.compile(
            "xref\\s[\\dfn\\s]+trailer\\s+<<[^<>]*(?:<[0-9A-Fa-f]*>[^<>]*)*>>\\s+startxref\\s+(\\d+)\\s+%%EOF\\s{0,2}");

    private final String file;
    private int at;

    private PlainFile(byte[] file) {
        this.file = new String(file, StandardCharsets.ISO_8859_1);
    }

    static List<String> failures(byte[] file) {
        return new PlainFile(file).read();
    }

    private List<String> read() {
        List<String> failures = new ArrayList<>();
        if (!next(HEAD)) {
            failures.add("文件开头有别的内容。");
            return failures;
        }
        while (begins(BEGIN)) {
            if (!object()) {
                failures.add("对象之间有别的内容。");
                return failures;
            }
        }
        int table = at;
        Matcher tail = TAIL.matcher(file).region(at, file.length());
        if (!tail.matches() || Integer.parseInt(tail.group(1)) != table) {
            failures.add("文件末尾有别的内容，或者有早先的版本。");
        }
        return failures;
    }

    private boolean object() {
        next(BEGIN);
        int end = file.indexOf("endobj", at);
        Matcher stream = STREAM.matcher(file).region(at, file.length());
        if (stream.find() && stream.start() < end) {
            Matcher length = LENGTH.matcher(file).region(at, stream.start());
            if (!length.find()) {
                return false;
            }
            at = stream.end() + Integer.parseInt(length.group(1));
            return at < file.length() && next(CLOSE);
        }
        at = end + "endobj".length();
        while (at < file.length() && Character.isWhitespace(file.charAt(at))) {
            at++;
        }
        return end > 0;
    }

    private boolean begins(Pattern pattern) {
        return pattern.matcher(file).region(at, file.length()).lookingAt();
    }

    private boolean next(Pattern pattern) {
        Matcher matcher = pattern.matcher(file).region(at, file.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }
}
