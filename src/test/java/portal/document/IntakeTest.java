package portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.law.Reason;
import portal.law.Refused;

class IntakeTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[16], "SM4");

    @TempDir
    Path folder;

    @Test
    void aPhotoIsKeptCleanUnderItsLabel() throws IOException {
        KeptFile kept = take(Samples.photo(40, 30, 6), "../../供暖 现场\u202Egpj.exe");
        assertThat(kept.kind()).isEqualTo(FileKind.JPEG);
        assertThat(kept.name()).isEqualTo("供暖 现场gpj.jpg");
        byte[] content = read(kept);
        assertThat(content).hasSize((int) kept.bytes());
        assertThat(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SecretPhone");
    }

    @Test
    void aDocumentIsKeptAsItIs() throws IOException {
        KeptFile kept = take(Samples.pdf(), "证据.PDF");
        assertThat(kept.name()).isEqualTo("证据.pdf");
        assertThat(read(kept)).isEqualTo(Samples.pdf());
        assertThat(kept.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(take(Samples.pdf(), "again.pdf").digest());
    }

    @Test
    void aRefusedFileIsNotStored() {
        assertThatThrownBy(() -> take(Samples.text("<html></html>"), "photo.jpg"))
                .isInstanceOf(Refused.class);
        assertThat(folder.resolve("files")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\zhang\\报告.docx|报告.pdf",
                "a/b/../../etc/passwd|passwd.pdf",
                "....|文件.pdf",
                "''|文件.pdf",
                "CON.txt|_CON.pdf",
                "a<b>c:d\"e?f*.pdf|a_b_c_d_e_f_.pdf",
                "1.2版说明|1.2版说明.pdf",
                "𠮷·〇.pdf|𠮷·〇.pdf",
                "photo.pdf.exe|photo.pdf.pdf"
            })
    void aNameIsALabelAndNothingMore(String claimed, String label) {
        assertThat(FileName.of(claimed, FileKind.PDF)).isEqualTo(label);
    }

    @Test
    void aNameHasAtMostAHundredCharactersAndNoneThatTurnsOrHides() {
        assertThat(FileName.of("𠮷".repeat(500), FileKind.PDF).codePoints()).hasSize(100);
        assertThat(FileName.of("a\u0000b\u202Ec\u200Bd\r\ne\u2028f\uD800g", FileKind.TXT))
                .isEqualTo("abcde fg.txt");
        assertThat(FileName.of(null, FileKind.GIF)).isEqualTo("文件.png");
    }

    @Test
    void aDownloadIsSavedAndNeverShown() {
        assertThat(new Download("供暖 (1)\";x=y.pdf", FileKind.PDF).headers())
                .containsEntry(
                        "Content-Disposition",
                        "attachment; filename=\"file.pdf\";"
                                + " filename*=UTF-8''%E4%BE%9B%E6%9A%96%20%281%29%22%3Bx%3Dy.pdf")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void theLimitsAreTenFilesTwentyMegabytesEachAndFiftyTogether() {
        long megabyte = 1024 * 1024;
        FileLimits.check(9, 30 * megabyte, 20 * megabyte);
        for (long[] tooMuch : List.of(new long[] {10, 0, 1}, new long[] {0, 0, 20 * megabyte + 1}, new long[] {
            2, 30 * megabyte + 1, 20 * megabyte
        })) {
            assertThatThrownBy(() -> FileLimits.check((int) tooMuch[0], tooMuch[1], tooMuch[2]))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        }
        assertThatThrownBy(() -> FileLimits.check(0, 0, 0)).isInstanceOf(Refused.class);
    }

    private KeptFile take(byte[] content, String name) {
        return new Intake(new DiskFiles(folder, Clock.systemUTC()), new Pictures())
                .take(Samples.file(folder, "upload", content), name, KEY);
    }

    private byte[] read(KeptFile kept) throws IOException {
        try (InputStream in = new DiskFiles(folder, Clock.systemUTC()).open(KEY, kept.key())) {
            return in.readAllBytes();
        }
    }
}
