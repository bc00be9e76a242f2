package portal.redaction;

import java.io.IOException;
import java.io.InputStream;
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
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream(?=(\\r\\n|(?s).))");
    private static final int PIECE = 1 << 16;
    /** As long as a mark may be, so that one on the border of two pieces is seen; one seen twice does not matter. */
    private static final int OVERLAP = 32;

    private final byte[] file;
    private final Latin text;
    private long unpacked;

    private Weight(byte[] file) {
        this.file = file;
        this.text = new Latin(file);
    }

    /**
     * Looks at a file as it streams by, so that one of a million objects is never held as a whole.
     *
     * @throws portal.law.Refused TOO_LARGE when it has more objects than an honest paper
     */
    static void objects(InputStream file) throws IOException {
        long objects = 0;
        byte[] piece = new byte[OVERLAP + PIECE];
        int kept = 0;
        for (int read = file.readNBytes(piece, 0, PIECE); read > 0; read = file.readNBytes(piece, kept, PIECE)) {
            objects = counted(new Latin(piece, 0, kept + read), objects);
            int overlap = Math.min(OVERLAP, kept + read);
            System.arraycopy(piece, kept + read - overlap, piece, 0, overlap);
            kept = overlap;
        }
    }

    /** @throws portal.law.Refused TOO_LARGE when it would take more than an honest paper does */
    static void check(byte[] file) {
        Weight weight = new Weight(file);
        counted(weight.text, 0);
        weight.rows();
        weight.streams();
    }

    /** Counted where they stand open, announced where they are packed. */
    private static long counted(CharSequence text, long before) {
        long objects = before;
        Matcher mark = OBJECT.matcher(text);
        while (mark.find()) {
            objects = mark.group(1) == null ? objects + 1 : Math.max(objects, Long.parseLong(mark.group(1)));
            if (objects > Bounds.MOST_OBJECTS) {
                throw Bounds.OBJECTS.refused();
            }
        }
        return objects;
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
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            head(stream.start());
            if (stream.end(1) < file.length) {
                unpack(stream.end(1));
            }
        }
    }

    /** The parser itself unpacks lists of objects: they must be packed in the one way that is measured here. */
    private void head(int at) {
        String head = text.subSequence(Math.max(0, at - HEAD), at).toString();
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
