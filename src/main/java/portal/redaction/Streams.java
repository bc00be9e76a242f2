package portal.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/** Measures every stream of an opened PDF before anything uses it: unpacked under a bound, pictures by their size. */
final class Streams {
    private long unpacked;

    private Streams() {}

    /** @throws portal.law.Refused TOO_LARGE, or WRONG_TYPE for pictures that nobody here can draw */
    static void check(COSDocument document) throws IOException {
        Streams streams = new Streams();
        for (COSObjectKey key : new ArrayList<>(document.getXrefTable().keySet())) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
                streams.check(stream);
            }
        }
    }

    private void check(COSStream stream) throws IOException {
        rows(stream);
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (picture) {
            size(stream, stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
        }
        List<COSName> filters = filters(stream);
        byte[] content;
        try (InputStream raw = stream.createRawInputStream()) {
            content = raw.readAllBytes();
        }
        for (int i = 0; i < filters.size(); i++) {
            COSName filter = filters.get(i);
            if (COSName.DCT_DECODE.equals(filter) || COSName.DCT_DECODE_ABBREVIATION.equals(filter)) {
                photo(stream, content);
                return;
            }
            if (COSName.JPX_DECODE.equals(filter) || COSName.JBIG2_DECODE.equals(filter)) {
                throw Bounds.PICTURE_KIND.refused();
            }
            if (COSName.CCITTFAX_DECODE.equals(filter) || COSName.CCITTFAX_DECODE_ABBREVIATION.equals(filter)) {
                return; // as large as its rows and columns, which are measured above
            }
            content = unpacked(content, filter, stream, i);
        }
        if (!picture) {
            FontMap.check(content);
        }
    }

    private byte[] unpacked(byte[] content, COSName filter, COSDictionary parameters, int index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Bounded bounded = new Bounded(out);
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(content), bounded, parameters, index);
        } catch (IOException damaged) {
            if (bounded.over) {
                throw Bounds.SWOLLEN.refused();
            }
        }
        if (bounded.over) {
            throw Bounds.SWOLLEN.refused();
        }
        return out.toByteArray();
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> filters = new ArrayList<>();
        COSBase named = stream.getFilters();
        if (named instanceof COSName one) {
            filters.add(one);
        } else if (named instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName each) {
                    filters.add(each);
                }
            }
        }
        return filters;
    }

    /** What a filter keeps of one row, and what fax pages take as a whole. */
    private static void rows(COSStream stream) {
        List<COSDictionary> all = new ArrayList<>(List.of(stream));
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSDictionary one) {
            all.add(one);
        } else if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary each) {
                    all.add(each);
                }
            }
        }
        for (COSDictionary each : all) {
            long columns = each.getLong(COSName.COLUMNS, 1);
            long rows = Math.max(each.getLong(COSName.ROWS, 1), stream.getLong(COSName.HEIGHT, 1));
            long bits = Math.max(1, each.getLong(COSName.COLORS, 1))
                    * Math.max(1, each.getLong(COSName.BITS_PER_COMPONENT, 8));
            if (columns < 0
                    || columns > Bounds.MOST_ROW
                    || bits > Bounds.MOST_ROW
                    || columns * bits / Byte.SIZE > Bounds.MOST_ROW
                    || rows > 1 && each != stream && columns > 1 && columns * rows > Bounds.MOST_PICTURE * 4) {
                throw Bounds.PICTURE.refused();
            }
        }
    }

    private static void size(COSStream picture, long width, long height) {
        long bits = picture.getLong(COSName.BITS_PER_COMPONENT, Byte.SIZE);
        boolean mask = picture.getBoolean(COSName.IMAGE_MASK, false);
        long bitsAPixel =
                mask ? 1 : Math.max(1, bits) * bands(picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS));
        if (width <= 0
                || height <= 0
                || width > Bounds.MOST_PICTURE
                || height > Bounds.MOST_PICTURE
                || width * height > Bounds.MOST_PICTURE
                || width * height * bitsAPixel / Byte.SIZE > Bounds.MOST_SAMPLES) {
            throw Bounds.PICTURE.refused();
        }
    }

    private static long bands(@Nullable COSBase space) {
        if (COSName.DEVICEGRAY.equals(space) || COSName.G.equals(space)) {
            return 1;
        }
        if (space instanceof COSArray array && array.size() > 1) {
            COSBase kind = array.getObject(0);
            if (COSName.INDEXED.equals(kind) || COSName.SEPARATION.equals(kind) || COSName.CALGRAY.equals(kind)) {
                return 1;
            }
            if (COSName.ICCBASED.equals(kind) && array.getObject(1) instanceof COSStream profile) {
                return Math.max(1, Math.min(4, profile.getInt(COSName.N, 4)));
            }
        }
        return COSName.DEVICERGB.equals(space) ? 3 : 4;
    }

    /** A photo's own header counts, whatever the file says of it. */
    private static void photo(COSStream picture, byte[] content) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            size(picture, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | IndexOutOfBoundsException damaged) {
            throw Bounds.DAMAGED.refused();
        } finally {
            reader.dispose();
        }
    }

    /** Takes so much and no more, and remembers that there was more. */
    private final class Bounded extends OutputStream {
        private final OutputStream out;
        private long here;
        private boolean over;

        Bounded(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            here += length;
            unpacked += length;
            if (here > Bounds.MOST_UNPACKED || unpacked > Bounds.MOST_UNPACKED_TOGETHER) {
                over = true;
                throw new IOException("More than is taken");
            }
            out.write(bytes, from, length);
        }
    }
}
