package portal.document;

import java.text.Normalizer;

/**
 * Makes any text fit for print: composed characters, no radicals that only look like characters, and nothing that
 * has no picture of its own, such as control characters and those that turn the direction of writing.
 */
final class PrintText {
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int WIDE_SPACE = 0x3000;
    static final String MISSING = "□";

    private PrintText() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        if (character >= FIRST_RADICAL && character <= LAST_RADICAL) {
            out.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            return;
        }
        switch (Character.getType(character)) {
            case Character.CONTROL ->
                out.append(character == '\n' || character == '\t' ? Character.toString(character) : "");
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
            case Character.SPACE_SEPARATOR -> out.append(character == WIDE_SPACE ? "\u3000" : " ");
            case Character.FORMAT -> {}
            default -> out.append(drawn(character));
        }
    }

    private static String drawn(int character) {
        if ((character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF)) {
            return ""; // asks for another shape of the character before it
        }
        boolean nothing = (character & 0xFFFE) == 0xFFFE || Character.getType(character) == Character.SURROGATE;
        return nothing ? MISSING : Character.toString(character);
    }
}
