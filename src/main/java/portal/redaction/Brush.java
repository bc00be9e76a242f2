package portal.redaction;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws a page within a budget, with its text or without. */
final class Brush extends PageDrawer {
    private final Budget budget;
    private final boolean text;

    Brush(PageDrawerParameters parameters, Budget budget, boolean text) throws IOException {
        super(parameters);
        this.budget = budget;
        this.text = text;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend();
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
            throws IOException {
        if (failure instanceof MissingImageReaderException) {
            throw Bounds.PICTURE_KIND.refused();
        }
        super.operatorException(operator, operands, failure);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        budget.spend();
        if (text) {
            super.showGlyph(place, font, code, advance);
        }
    }

    @Override
    protected void processTransparencyGroup(PDTransparencyGroup group) throws IOException {
        budget.enterGroup();
        super.processTransparencyGroup(group);
        budget.leaveGroup();
    }

    @Override
    protected void processSoftMask(PDTransparencyGroup group) throws IOException {
        budget.enterGroup();
        super.processSoftMask(group);
        budget.leaveGroup();
    }
}
