package portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portal.law.Reason;
import portal.law.Refused;

class FileKindTest {
    @TempDir
    Path folder;

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of(FileKind.JPEG, Samples.jpeg(8, 8)),
                Arguments.of(FileKind.JPEG, Samples.photo(8, 8, 6)),
                Arguments.of(FileKind.PNG, Samples.png(8, 8)),
                Arguments.of(FileKind.GIF, Samples.gif(8, 8)),
                Arguments.of(FileKind.PDF, Samples.pdf()),
                Arguments.of(FileKind.DOC, Samples.compound("WordDocument", "1Table")),
                Arguments.of(FileKind.XLS, Samples.compound("Workbook")),
                Arguments.of(FileKind.XLS, Samples.compound("Book")),
                Arguments.of(FileKind.DOCX, Samples.docx()),
                Arguments.of(FileKind.XLSX, Samples.xlsx()),
                Arguments.of(FileKind.OFD, Samples.ofd()),
                Arguments.of(FileKind.MP3, Samples.mp3()),
                Arguments.of(FileKind.M4A, Samples.film("M4A ")),
                Arguments.of(FileKind.MP4, Samples.film("isom")),
                Arguments.of(FileKind.MOV, Samples.film("qt  ")),
                Arguments.of(FileKind.TXT, Samples.text("供暖温度长期不达标，𠮷先生。\r\n")),
                Arguments.of(FileKind.TXT, "供暖温度长期不达标".getBytes(Charset.forName("GBK"))),
                Arguments.of(FileKind.TXT, "\uFEFF供暖".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of(FileKind.TXT, Samples.text("From: 张三\nTo: 信访局\n\n您好")));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void aKindIsToldFromTheContentWhateverTheName(FileKind kind, byte[] content) {
        assertThat(FileKind.of(Samples.file(folder, "name.exe", content))).isEqualTo(kind);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("空", new byte[0]),
                Arguments.of("网页", Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("网页", Samples.text("  \n<html><body onload=x()></body></html>")),
                Arguments.of("网页", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>")),
                Arguments.of("网页", Samples.text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("宏", Samples.docxWith("word/vbaProject.bin", new byte[9])),
                Arguments.of("宏", Samples.docxWith("xl/macrosheets/sheet1.xml", new byte[9])),
                Arguments.of("宏", Samples.officeOf("application/vnd.ms-word.document.macroEnabled.main+xml")),
                Arguments.of("宏", Samples.officeOf("application/vnd.ms-office.vbaProject")),
                Arguments.of("宏", Samples.compound("WordDocument", "Macros")),
                Arguments.of("宏", Samples.compound("Workbook", "_VBA_PROJECT_CUR")),
                Arguments.of("打开密码", Samples.compound("EncryptionInfo", "EncryptedPackage")),
                Arguments.of("演示文稿", Samples.compound("PowerPoint Document")),
                Arguments.of(
                        "演示文稿",
                        Samples.officeOf(
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
                Arguments.of("不能识别", Samples.officeOf("application/vnd.ms-excel.sheet.binary")),
                Arguments.of("不能识别", Samples.compound("Thumbs")),
                Arguments.of("压缩包", Samples.zip(Map.of("a.jpg", new byte[3]))),
                Arguments.of("压缩包", Samples.text("Rar!\u001A\u0007\0....")),
                Arguments.of("程序", Samples.join(Samples.text("MZ"), new byte[300])),
                Arguments.of("程序", Samples.join(new byte[] {0x7F}, Samples.text("ELF"), new byte[300])),
                Arguments.of("程序", Samples.text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("HEIC", Samples.film("heic")),
                Arguments.of("HEIC", Samples.film("mif1")),
                Arguments.of("视频", Samples.film("3gp5")),
                Arguments.of(
                        "JPG、PNG",
                        Samples.join(Samples.text("RIFF"), new byte[4], Samples.text("WEBPVP8 "), new byte[40])),
                Arguments.of("RTF", Samples.text("{\\rtf1 x}")),
                Arguments.of("不能识别", new byte[] {1, 2, 3, 4, 5}),
                Arguments.of("不能识别", Samples.text("text with a \u0001 in it")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotTakenIsRefusedWithAWayOut(String word, byte[] content) {
        Path file = Samples.file(folder, "photo.jpg", content);
        assertThatThrownBy(() -> FileKind.of(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.WRONG_TYPE);
            assertThat(refused.detail()).contains(word).endsWith("。");
        });
    }

    @Test
    void aDocumentThatUnpacksToGigabytesIsRefusedUnopened() {
        byte[] bomb = Samples.docxWith("word/document.xml", new byte[200]);
        // the list of parts at the end claims two gigabytes for the last
        int claim = lastIndexOf(bomb, Samples.text("PK\u0001\u0002")) + 24;
        Arrays.fill(bomb, claim, claim + 3, (byte) 0xFF);
        bomb[claim + 3] = 0x7F;
        Path file = Samples.file(folder, "a.docx", bomb);
        assertThatThrownBy(() -> FileKind.of(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).contains("大得不正常"));
    }

    @Test
    void aDocumentWithATremendousListOfTypesIsRefused() {
        Path file =
                Samples.file(folder, "a.docx", Samples.zip(Map.of("[Content_Types].xml", new byte[64 * 1024 * 1024])));
        assertThatThrownBy(() -> FileKind.of(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).contains("大得不正常"));
    }

    @Test
    void aDocumentOfTenThousandsOfPartsIsRefused() {
        Map<String, byte[]> parts = new HashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            parts.put("p" + i, new byte[0]);
        }
        Path file = Samples.file(folder, "a.docx", Samples.zip(parts));
        assertThatThrownBy(() -> FileKind.of(file)).isInstanceOf(Refused.class);
    }

    @Test
    void noCutOrAlteredDocumentFailsInAnyOtherWay() {
        for (byte[] whole : new byte[][] {Samples.docx(), Samples.compound("WordDocument", "1Table"), Samples.ofd()}) {
            for (int cut = 1; cut < whole.length; cut += 7) {
                kindOrRefusal(Arrays.copyOf(whole, cut));
            }
            for (int at = 8; at < whole.length; at++) {
                byte[] altered = whole.clone();
                altered[at] ^= (byte) 0xFF;
                kindOrRefusal(altered);
            }
        }
    }

    private void kindOrRefusal(byte[] content) {
        try {
            assertThat(FileKind.of(Samples.file(folder, "x", content))).isNotNull();
        } catch (Refused expected) {
            assertThat(expected.reason()).isEqualTo(Reason.WRONG_TYPE);
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int at = bytes.length - part.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
