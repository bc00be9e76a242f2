package portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @Test
    void everyCharacterIsKeptButNulAndHalfPairs() {
        assertThat(CleanText.clean("𠮷·〇 \u202e\u200b\ufeff\t\n")).isTrue();
        assertThat(CleanText.clean("a\u0000b")).isFalse();
        assertThat(CleanText.clean("a\ud842b")).isFalse();
        assertThat(CleanText.clean("a\ud842")).isFalse();
        assertThat(CleanText.clean("\udfb7a")).isFalse();
        assertThat(CleanText.clean("\udfb7\ud842")).isFalse();
    }

    @Test
    void bytesThatAreNoUtf8AreNoText() {
        assertThat(CleanText.clean("𠮷".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(CleanText.clean(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}))
                .isFalse();
        assertThat(CleanText.clean(new byte[] {(byte) 0xc0, (byte) 0x80})).isFalse();
        assertThat(CleanText.clean(new byte[] {(byte) 0xff})).isFalse();
        assertThat(CleanText.clean(new byte[] {'a', 0})).isFalse();
        assertThat(CleanText.clean("信".getBytes(StandardCharsets.UTF_16LE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":\"\\ud842\\udfb7\"}",
                "\"\\uD842\\uDFB7\"",
                "\"\\\\u0000\"",
                "\"\\\\ud800\"",
                "\"\\u4fe1\"",
                "\"\\\"\\u0001\\n\"",
                "\"\\u00000\".",
                "broken \\u12"
            })
    void jsonWhoseEscapesAreTextIsKept(String json) {
        boolean expected = !json.contains("\\u00000");
        assertThat(CleanText.cleanJson(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u0000\"",
                "{\"\\u0000\":1}",
                "\"\\ud800\"",
                "\"\\ud800x\"",
                "\"\\udc00\"",
                "\"\\ud800\\ud800\\udc00\"",
                "\"\\udfb7\\ud842\"",
                "\"\\ud800\\n\\udc00\"",
                "\"\\\\\\u0000\"",
                "\"\\ud800",
                "\"\u0000\""
            })
    void jsonThatEscapesNulOrHalfAPairIsNot(String json) {
        assertThat(CleanText.cleanJson(json.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%00",
                "/?q=%00",
                "/%ed%a0%80",
                "/%ED%BF%BF",
                "/%c0%80",
                "/%ff",
                "/%zz",
                "/%",
                "/%4",
                "/%u0041",
                "/\u0000"
            })
    void anAddressThatIsNoTextIsFound(String uri) {
        assertThat(CleanText.cleanUri(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=%E4%BF%A1%E8%AE%BF+a&page=2", "/a%20b", "/?q=%F0%A0%AE%B7", "/100%25"})
    void anAddressThatIsTextPasses(String uri) {
        assertThat(CleanText.cleanUri(uri)).isTrue();
    }

    @Test
    void aFormsPercentSignsAreReadAsBytes() {
        assertThat(CleanText.cleanEncoded("a=%E4%BF%A1+1&b=".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(CleanText.cleanEncoded("a=%E4%BF".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(CleanText.cleanEncoded("信访=1".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }
}
