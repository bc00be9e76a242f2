package portal.pages;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of style, script and pictures: {@code {asset:url('portal.css')}} carries a hash of what is in the file. */
@TemplateExtension(namespace = "asset")
class Assets {
    static final String FOLDER = "/assets/";
    static final String VERSION = "v";
    private static final int HASH_LENGTH = 12;
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Assets() {}

    static String url(String name) {
        return FOLDER + name + "?" + VERSION + "=" + hash(name);
    }

    private static String hash(String name) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                ? digest(name)
                : HASHES.computeIfAbsent(name, Assets::digest);
    }

    private static String digest(String name) {
        try (InputStream file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources" + FOLDER + name)) {
            if (file == null) {
                throw new IllegalArgumentException("No such asset: " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
