package portal.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Brings the pages of an opened PDF into one plain list, whatever its tree of pages claims or circles through. */
final class FlatPages {
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final List<COSDictionary> pages = new ArrayList<>();
    private final Set<COSDictionary> branches = Collections.newSetFromMap(new IdentityHashMap<>());

    private FlatPages() {}

    /** Answers how many there are; from then on the document has exactly those. */
    static int of(PDDocument document) {
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        FlatPages flat = new FlatPages();
        flat.walk(catalogue.getDictionaryObject(COSName.PAGES), new COSDictionary());
        if (flat.pages.isEmpty()) {
            throw Bounds.NO_PAGES.refused();
        }
        COSDictionary root = new COSDictionary();
        COSArray kids = new COSArray();
        for (COSDictionary page : flat.pages) {
            page.setItem(COSName.PARENT, root);
            kids.add(page);
        }
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, flat.pages.size());
        catalogue.setItem(COSName.PAGES, root);
        return flat.pages.size();
    }

    private void walk(COSBase node, COSDictionary above) {
        if (!(node instanceof COSDictionary branch)) {
            return;
        }
        COSDictionary known = new COSDictionary(above);
        for (COSName name : INHERITED) {
            if (branch.containsKey(name)) {
                known.setItem(name, branch.getItem(name));
            }
        }
        if (branch.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            if (branches.add(branch)) {
                for (int i = 0; i < kids.size(); i++) {
                    walk(kids.getObject(i), known);
                }
            }
        } else {
            COSDictionary page = new COSDictionary(branch);
            INHERITED.forEach(name -> page.setItem(name, known.getItem(name)));
            page.setItem(COSName.TYPE, COSName.PAGE);
            pages.add(page);
            if (pages.size() > Bounds.MOST_PAGES) {
                throw Bounds.PAGES.refused();
            }
        }
    }
}
