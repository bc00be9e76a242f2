package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @Test
    void theFileIsMadeOnceAndItsOwnerAloneReadsIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data").resolve("keys.properties");
        Map<String, String> made = KeyFile.readOrMake(file);
        assertThat(KeyFile.readOrMake(file)).isEqualTo(made);
        assertThat(Secrets.faults(made.keySet(), name -> Optional.ofNullable(made.get(name))))
                .isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
