package portal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a PDF would take in memory, told from its bytes before any of it is believed. */
final class Weight {
    private static final Pattern OBJECT = Pattern.compile("\\d obj\\b|/(?:Size|N)\\s{1,9}(\\d{1,12})");
    private static final Pattern ROW = Pattern.compile("/Columns\\s{1,9}(\\d{1,12})");
    private static final Pattern PACKED_OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern OTHER_FILTER =
            Pattern.compile("/(LZW|RunLength|RL\\b|ASCII|A85|AHx|CCITT|CCF|DCT|JPX|JBIG2|Crypt)|/Filter\\s{1,9}\\d");
    private static final Pattern FLATE = Pattern.compile("/(FlateDecode|Fl)\\b");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int HEAD = 2048;
    private static final int PIECE = 1 << 16;

    private final byte[] file;
    private final String text;
    private long unpacked;

    private Weight(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /** @throws portal.law.Refused TOO_LARGE when it would take more than an honest paper does */
    static void check(byte[] file) {
        Weight weight = new Weight(file);
        weight.objects();
        weight.rows();
        weight.streams();
    }

    private void objects() {
        long objects = 0;
        Matcher mark = OBJECT.matcher(text);
        while (mark.find() && objects <= Bounds.MOST_OBJECTS) {
            objects = mark.group(1) == null ? objects + 1 : Math.max(objects, Long.parseLong(mark.group(1)));
        }
        if (objects > Bounds.MOST_OBJECTS) {
            throw Bounds.OBJECTS.refused();
        }
    }

    private void rows() {
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            if (Long.parseLong(row.group(1)) > Bounds.MOST_ROW) {
                throw Bounds.SWOLLEN.refused();
            }
        }
    }

    private void streams() {
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            if (at > 2 && text.startsWith("end", at - 3)) {
                continue;
            }
            head(at);
            int from = at + "stream".length();
            from += text.startsWith("\r\n", from) ? 2 : 1;
            if (from < file.length) {
                unpack(from);
            }
        }
    }

    /** The parser itself unpacks lists of objects: they must be packed in the one way that is measured here. */
    private void head(int at) {
        String head = text.substring(Math.max(0, at - HEAD), at);
        head = ESCAPED.matcher(head.substring(Math.max(0, head.lastIndexOf(" obj"))))
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16))));
        boolean doubled = FLATE.matcher(head).results().count() > 1;
        if (PACKED_OBJECTS.matcher(head).find()
                && (doubled || OTHER_FILTER.matcher(head).find())) {
            throw Bounds.SWOLLEN.refused();
        }
    }

    private void unpack(int from) {
        Inflater inflater = new Inflater();
        byte[] piece = new byte[PIECE];
        long here = 0;
        try {
            inflater.setInput(file, from, file.length - from);
            for (int read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                here += read;
                if (here > Bounds.MOST_UNPACKED || unpacked + here > Bounds.MOST_UNPACKED_TOGETHER) {
                    throw Bounds.SWOLLEN.refused();
                }
            }
        } catch (DataFormatException otherwisePacked) {
            // measured when it is looked into
        } finally {
            unpacked += here;
            inflater.end();
        }
    }
}
