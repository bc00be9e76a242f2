package portal.security;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a secret that somebody configured: not readable, too short, or not random. */
final class Weakness {
    /** Keys printed in standards and manuals, so that anybody may try them. */
    private static final Set<String> PUBLISHED = Set.of(
            "0123456789abcdeffedcba9876543210",
            "000102030405060708090a0b0c0d0e0f",
            "2b7e151628aed2a6abf7158809cf4f3c",
            "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");

    private Weakness() {}

    /** The bytes of a base64 text of either alphabet, padded or not; empty if it is not base64. */
    static Optional<byte[]> decode(String text) {
        String plain = text.strip().replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static Optional<String> of(String text, int... lengths) {
        Optional<byte[]> decoded = decode(text);
        if (decoded.isEmpty()) {
            return Optional.of("is not base64");
        }
        byte[] key = decoded.get();
        if (Arrays.stream(lengths).noneMatch(length -> length == key.length)) {
            return Optional.of("must be " + Arrays.toString(lengths) + " bytes long in base64, but is " + key.length);
        }
        return random(key) ? Optional.empty() : Optional.of("is a default or guessable value, not random bytes");
    }

    private static boolean random(byte[] key) {
        return !PUBLISHED.contains(HexFormat.of().formatHex(key)) && !typed(key) && !monotonous(key) && !counting(key);
    }

    /** Words such as change-me, spelled out or padded: random bytes are never all printable. */
    private static boolean typed(byte[] key) {
        int printable = 0;
        for (byte one : key) {
            printable += one >= ' ' && one <= '~' ? 1 : 0;
        }
        return printable * 8 >= key.length * 7;
    }

    /** All zeros, a short piece repeated: far fewer different bytes than random ones have. */
    private static boolean monotonous(byte[] key) {
        BitSet seen = new BitSet(256);
        for (byte one : key) {
            seen.set(one & 0xff);
        }
        return seen.cardinality() * 8 < key.length * 5;
    }

    private static boolean counting(byte[] key) {
        int step = key[1] - key[0];
        for (int i = 2; i < key.length; i++) {
            if ((byte) (key[i] - key[i - 1]) != (byte) step) {
                return false;
            }
        }
        return true;
    }
}
