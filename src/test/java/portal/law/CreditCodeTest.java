package portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.CreditCode.Finding;
import portal.testing.Ids;

class CreditCodeTest {
    private static final String VALID = "91350100M000100Y43";

    private static Finding finding(String typed) {
        return CreditCode.of(typed).finding();
    }

    @ParameterizedTest
    @ValueSource(strings = {VALID, "91350100m000100y43", " 9135 0100 M000 100Y 43", "９１３５０１００Ｍ０００１００Ｙ４３"})
    void widthCaseAndSpacesDoNotMatter(String typed) {
        assertThat(CreditCode.of(typed)).isEqualTo(new CreditCode(Finding.OK, VALID));
        assertThat(CreditCode.of(typed).ok()).isTrue();
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        for (int at = 0; at < VALID.length(); at++) {
            for (char each : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = VALID.substring(0, at) + each + VALID.substring(at + 1);
                if (!changed.equals(VALID)) {
                    assertThat(finding(changed)).as(changed).isIn(Finding.CHECKDIGIT, Finding.REGION_NOT_DIGIT);
                }
            }
        }
    }

    @Test
    void theCheckCharacterTakesAllThirtyOneValues() {
        Set<Character> seen = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String code = Ids.credit(i);
            assertThat(finding(code)).as(code).isEqualTo(Finding.OK);
            seen.add(code.charAt(17));
        }
        assertThat(seen).hasSize(31).contains('0', 'Y');
    }

    @ParameterizedTest
    @CsvSource({
        "'',LENGTH",
        "91350100M000100Y4,LENGTH",
        "91350100M000100Y433,LENGTH",
        "I1350100M000100Y43,CHARSET",
        "9O350100M000100Y43,CHARSET",
        "91350100S000100Y43,CHARSET",
        "91350100V000100Y43,CHARSET",
        "91350100M000100Z43,CHARSET",
        "91350100-000100Y43,CHARSET",
        "91A50100M000100Y43,REGION_NOT_DIGIT",
        "9135010AM000100Y43,REGION_NOT_DIGIT",
        "91350100M000100Y44,CHECKDIGIT",
        "𠮷1350100M000100Y43,CHARSET"
    })
    void faultsAreFoundInOrder(String typed, Finding expected) {
        assertThat(finding(typed)).isEqualTo(expected);
        assertThat(CreditCode.of(typed).ok()).isFalse();
    }

    @Test
    void nothingTypedIsTooShort() {
        assertThat(CreditCode.of(null).finding()).isEqualTo(Finding.LENGTH);
    }

    @Test
    void itDoesNotPrintTheCode() {
        assertThat(CreditCode.of(VALID).toString()).isEqualTo("CreditCode[OK]");
    }
}
