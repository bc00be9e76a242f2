package portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFilesTest {
    private static final int PIECE = 64 * 1024;
    private static final SecretKey KEY = new SecretKeySpec(new byte[16], "SM4");
    private static final SecretKey OTHER_KEY =
            new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "SM4");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path data;

    private FileStore store;

    @BeforeEach
    void open() {
        store = new DiskFiles(data, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17})
    void whatWasStoredIsReadBack(int length) throws IOException {
        byte[] content = random(length);
        assertThat(read(KEY, put(content))).isEqualTo(content);
    }

    @Test
    void nothingOfTheContentLiesOnTheDiskInTheClear() throws IOException {
        byte[] content = "张三，411002199001011234".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        byte[] onDisk = Files.readAllBytes(place(put(content)));
        assertThat(new String(onDisk, StandardCharsets.UTF_8)).doesNotContain("411002");
        assertThat(Files.readAllBytes(place(put(content)))).isNotEqualTo(onDisk);
    }

    @Test
    void onlyThePortalMayEnter() throws IOException {
        Path place = place(put(random(10)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
        for (Path folder = place.getParent(); !folder.equals(data); folder = folder.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFileCutAnywhereNeverEndsWell() throws IOException {
        byte[] whole = Files.readAllBytes(place(put(random(2 * PIECE))));
        FileKey file = put(random(2 * PIECE));
        byte[] sealed = Files.readAllBytes(place(file));
        int piece = PIECE + 16;
        for (int length : List.of(0, 7, 8, 20, 8 + piece - 1, 8 + piece, 8 + piece + 5, sealed.length - 1)) {
            Files.write(place(file), Arrays.copyOf(sealed, length));
            assertThatThrownBy(() -> read(KEY, file)).as("cut to %d", length).isInstanceOf(IOException.class);
        }
        Files.write(place(file), whole, StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> read(KEY, file)).as("another file").isInstanceOf(IOException.class);
        Files.write(place(file), sealed);
        assertThatCode(() -> read(KEY, file)).doesNotThrowAnyException();
        Files.write(place(file), new byte[1], StandardOpenOption.APPEND);
        assertThatThrownBy(() -> read(KEY, file)).as("longer").isInstanceOf(IOException.class);
    }

    @Test
    void aChangedBitOrPiecesInAnotherOrderAreFound() throws IOException {
        FileKey file = put(random(3 * PIECE));
        byte[] sealed = Files.readAllBytes(place(file));
        int piece = PIECE + 16;
        for (int at : List.of(0, 8, 8 + piece, sealed.length - 1)) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            Files.write(place(file), altered);
            assertThatThrownBy(() -> read(KEY, file)).isInstanceOf(IOException.class);
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 8, swapped, 8 + piece, piece);
        System.arraycopy(sealed, 8 + piece, swapped, 8, piece);
        Files.write(place(file), swapped);
        assertThatThrownBy(() -> read(KEY, file)).isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsHandedOutBeforeItIsFoundGenuine() throws IOException {
        FileKey file = put(random(2 * PIECE));
        byte[] sealed = Files.readAllBytes(place(file));
        sealed[8 + PIECE + 16 + 100] ^= 1;
        Files.write(place(file), sealed);
        try (InputStream in = store.open(KEY, file)) {
            assertThat(in.readNBytes(PIECE)).hasSize(PIECE);
            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        FileKey file = put(random(100));
        assertThatThrownBy(() -> read(OTHER_KEY, file)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatCouldNotBeWrittenWholeLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.put(KEY, out -> {
                    out.write(random(2 * PIECE));
                    throw new IOException("The line was cut");
                }))
                .isInstanceOf(IOException.class);
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatAStoppedPortalLeftIsRemovedWhenItStartsAgain() throws IOException {
        FileKey kept = put(random(10));
        Path left = Files.write(data.resolve("files/unfinished/left"), new byte[3]);
        Path fresh = Files.write(data.resolve("files/unfinished/fresh"), new byte[3]);
        Files.setLastModifiedTime(left, FileTime.from(CLOCK.instant().minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(CLOCK.instant()));
        new DiskFiles(data, CLOCK).removeLeftovers(new StartupEvent());
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
        assertThat(read(KEY, kept)).hasSize(10);
    }

    @Test
    void aDeletedFileIsGoneAndMayBeDeletedAgain() throws IOException {
        FileKey file = put(random(100));
        store.delete(file);
        store.delete(file);
        assertThat(place(file)).doesNotExist();
        assertThatThrownBy(() -> read(KEY, file)).isInstanceOf(IOException.class);
    }

    private FileKey put(byte[] content) throws IOException {
        return store.put(KEY, out -> out.write(content));
    }

    private byte[] read(SecretKey key, FileKey file) throws IOException {
        try (InputStream in = store.open(key, file)) {
            return in.readAllBytes();
        }
    }

    private Path place(FileKey file) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> path.endsWith(file.hex())).findFirst().orElse(data.resolve(file.hex()));
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
