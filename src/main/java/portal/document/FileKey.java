package portal.document;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The generated name under which a file is kept; it says nothing about the file.
 *
 * @param hex thirty-two hexadecimal digits
 */
public record FileKey(String hex) {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public FileKey {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not a file key");
        }
    }

    static FileKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FileKey(HexFormat.of().formatHex(bytes));
    }
}
