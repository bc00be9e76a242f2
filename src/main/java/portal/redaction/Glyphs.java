package portal.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads every character that a page writes, in the order in which it is written, seen or not. */
final class Glyphs extends PDFGraphicsStreamEngine {
    /** How far characters reach below their line and above it, where one is as high as 1. */
    private static final double BELOW = -0.3;

    private static final double ABOVE = 1;

    private final int page;
    private final AffineTransform shown;
    private final Budget budget;
    private final List<Glyph> read = new ArrayList<>();

    private Glyphs(PDPage page, int number, PageShape shape, Budget budget) {
        super(page);
        this.page = number;
        this.shown = shape.shown();
        this.budget = budget;
    }

    static List<Glyph> of(PDPage page, int number, PageShape shape, Budget budget) throws IOException {
        Glyphs glyphs = new Glyphs(page, number, shape, budget);
        glyphs.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            glyphs.showAnnotation(annotation);
        }
        return glyphs.read;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance) throws IOException {
        budget.spend();
        double wide = font.isVertical() ? 1 : Math.max(advance.getX(), 0);
        AffineTransform place = new AffineTransform(shown);
        place.concatenate(matrix.createAffineTransform());
        Box box = Box.of(place.createTransformedShape(new Rectangle2D.Double(0, BELOW, wide, ABOVE - BELOW))
                .getBounds2D());
        place.scale(wide, 1);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean drawn = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        if (drawn && font instanceof PDType0Font && !font.isEmbedded()) {
            throw Bounds.FONT.refused();
        }
        if (box.finite()) {
            read.add(new Glyph(page, Objects.requireNonNullElse(font.toUnicode(code), ""), box, place, drawn));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int rule) {}

    @Override
    public void fillAndStrokePath(int rule) {}

    @Override
    public void shadingFill(COSName name) {}
}
