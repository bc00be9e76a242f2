package portal.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on an officer's telephone that makes the second factor: six digits every thirty seconds (RFC 6238). */
final class PhoneCodes {
    private static final String ALGORITHM = "HmacSHA1";
    private static final int PERIOD = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private final SecretKeySpec secret;
    private long last;

    PhoneCodes(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A code that was not shown before: a provider takes each but once, and the next one half a minute early. */
    String next() throws InterruptedException {
        last = Math.max(last + 1, Instant.now().getEpochSecond() / PERIOD);
        while (Instant.now().getEpochSecond() / PERIOD < last - 1) {
            Thread.sleep(500);
        }
        return code(last);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(number % SIX_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
