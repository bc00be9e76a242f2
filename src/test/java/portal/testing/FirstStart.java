package portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import portal.security.Secrets;

/**
 * The first start of the packaged portal, once for all that its tests start: the data folder it leaves, from which they
 * begin, and an archive of the classes it loaded.
 */
final class FirstStart {
    private static final Path FOLDER = Path.of("target", "first-start").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path CLASSES = FOLDER.resolve("classes.jsa");

    /** Of which build it was; whoever finds another one begins anew. */
    private static final Path MADE = FOLDER.resolve("made");

    private static boolean done;

    private FirstStart() {}

    /** These flags, and those with which a portal takes its classes from the archive. */
    static List<String> with(List<String> flags) {
        ready();
        List<String> all = new ArrayList<>(flags);
        all.addAll(List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:cds=off"));
        return all;
    }

    /** Makes a data folder as it is after the first start. */
    static void copyTo(Path data) {
        ready();
        run("cp", "-a", DATA.toString(), data.toString());
    }

    /** The forks of a build share it: the first makes it, the others wait. */
    private static synchronized void ready() {
        if (done) {
            return;
        }
        Path lock = FOLDER.resolveSibling("first-start.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock mine = channel.lock()) {
            String build = Files.getLastModifiedTime(PackagedPortal.JAR).toString();
            if (!Files.exists(MADE) || !Files.readString(MADE).equals(build)) {
                run("rm", "-rf", FOLDER.toString());
                Files.createDirectories(FOLDER);
                List<String> flags = new ArrayList<>(PackagedPortal.QUICKLY);
                flags.add("-XX:ArchiveClassesAtExit=" + CLASSES);
                PackagedPortal.launched(DATA, Secrets.freshSet(), flags).close();
                Files.writeString(MADE, build);
            }
            done = mine.isValid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
