package portal.document;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name under which a citizen knows a file: only ever a label, never a path and never a hint of what it holds. */
public final class FileName {
    private static final int LONGEST = 100;
    private static final String NAMELESS = "文件";
    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern OF_DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final String RESERVED = "<>:\"|?*";

    private FileName() {}

    /** Makes what the browser sent harmless, at most 100 characters, with the ending of the kept kind. */
    public static String of(@Nullable String claimed, FileKind kind) {
        String ending = "." + kind.kept().extension();
        String name = claimed == null ? "" : Normalizer.normalize(claimed, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(character -> append(safe, character));
        name = trimmed(ENDING.matcher(safe).replaceFirst(""));
        int[] kept = name.codePoints().limit(LONGEST - ending.length()).toArray();
        name = trimmed(new String(kept, 0, kept.length));
        if (OF_DEVICES.matcher(name).matches()) {
            name = "_" + name;
        }
        return (name.isEmpty() ? NAMELESS : name) + ending;
    }

    private static void append(StringBuilder safe, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {}
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> safe.append(' ');
            default -> safe.appendCodePoint(RESERVED.indexOf(character) >= 0 ? '_' : character);
        }
    }

    /** Windows drops dots and blanks at the end, other systems hide a name that begins with a dot. */
    private static String trimmed(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }
}
