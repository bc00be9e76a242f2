package portal.redaction;

import java.awt.geom.AffineTransform;

/**
 * One drawn character.
 *
 * @param page the first is 0
 * @param text what it says; empty when the file does not tell
 * @param box where it stands on the page as shown
 * @param place turns a square of one by one into that box, from its lower left corner
 * @param drawn false for text that is written to be searched, not to be seen
 */
record Glyph(int page, String text, Box box, AffineTransform place, boolean drawn) {}
