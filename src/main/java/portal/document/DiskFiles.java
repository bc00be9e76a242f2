package portal.document;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files on the disk of this machine, in the data folder, which nobody but the portal's user may enter. */
@ApplicationScoped
class DiskFiles implements FileStore {
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Duration LONGEST_WRITE = Duration.ofDays(1);

    private final Path root;
    private final Path unfinished;
    private final Clock clock;

    DiskFiles(@ConfigProperty(name = "portal.data") Path data, Clock clock) {
        this.root = data.resolve("files");
        this.unfinished = root.resolve("unfinished");
        this.clock = clock;
    }

    /** What a portal left that was stopped while it wrote; another instance may be writing right now. */
    void removeLeftovers(@Observes StartupEvent started) throws IOException {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        FileTime oldest = FileTime.from(clock.instant().minus(LONGEST_WRITE));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(unfinished)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).compareTo(oldest) < 0) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public FileKey put(SecretKey key, Content content) throws IOException {
        FileKey file = FileKey.random();
        Path place = place(file);
        Path part = unfinished.resolve(file.hex());
        Files.createDirectories(unfinished, OWN_FOLDER);
        Files.createDirectories(folder(place), OWN_FOLDER);
        try {
            write(part, key, file, content);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        for (Path folder = folder(place); folder.startsWith(root); folder = folder(folder)) {
            settle(folder);
        }
        return file;
    }

    private static void write(Path path, SecretKey key, FileKey file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWN_FILE);
                OutputStream disk = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            SealedOutput sealed = new SealedOutput(disk, key, file);
            content.writeTo(sealed);
            sealed.finish();
            channel.force(true);
        }
    }

    /** A new name survives a power cut only when its folder was written too. */
    private static void settle(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(SecretKey key, FileKey file) throws IOException {
        InputStream disk = Files.newInputStream(place(file));
        try {
            return new SealedInput(disk, key, file);
        } catch (IOException notOurs) {
            disk.close();
            throw notOurs;
        }
    }

    @Override
    public void delete(FileKey file) throws IOException {
        Path place = place(file);
        if (Files.deleteIfExists(place)) {
            settle(folder(place));
        }
    }

    private Path place(FileKey file) {
        String name = file.hex();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static Path folder(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("The data folder has no place of its own: " + path);
        }
        return parent;
    }
}
