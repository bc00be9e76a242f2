package portal.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The generated passwords of an embedded server's three roles, kept in the data folder for its owner alone. */
record Roles(String superuser, String owner, String portal) {
    static final String FILE = "database.properties";
    private static final int PASSWORD_BYTES = 24;

    /** Reads the passwords of this data folder, or makes them when it is new. */
    static Roles in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                known.load(in);
            }
        } else {
            for (String role : new String[] {"superuser", "owner", "portal"}) {
                known.setProperty(role, fresh());
            }
            Folders.createPrivateFile(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                known.store(out, "Passwords of the embedded PostgreSQL; made at the first start");
            }
        }
        return new Roles(known.getProperty("superuser"), known.getProperty("owner"), known.getProperty("portal"));
    }

    private static String fresh() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
