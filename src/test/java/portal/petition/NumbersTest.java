package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Petition numbers and query codes. */
class NumbersTest {

    /** ISO 7064 MOD 11,10 the other way round: a whole number is valid when the sum ends at one. */
    private static boolean valid(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
    }

    @Test
    void theCheckDigitIsThatOfTheStandard() {
        // 0794 with its check digit 5 is the example of ISO 7064 for MOD 11,10
        assertThat(valid("07945")).isTrue();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            PetitionNo no = PetitionNo.random("411000", YearMonth.of(2026, 11), random);
            assertThat(no.digits()).matches("4110002611[0-9]{8}");
            assertThat(valid(no.digits())).as(no.digits()).isTrue();
            assertThat(PetitionNo.parse(no.display())).contains(no);
        }
    }

    @Test
    void aNumberReadsInGroups() {
        PetitionNo no = PetitionNo.random("411000", YearMonth.of(2026, 1), new Random(7));
        assertThat(no.display()).matches("411000-2601-[0-9]{7}-[0-9]");
        assertThat(no.display().replace("-", "")).isEqualTo(no.digits());
        assertThat(no.tail()).hasSize(4).isEqualTo(no.digits().substring(14));
    }

    @Test
    void everyWrongDigitIsNoticed() {
        String digits = PetitionNo.random("411000", YearMonth.of(2026, 11), new Random(3))
                .digits();
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = digits.substring(0, at) + digit + digits.substring(at + 1);
                assertThat(PetitionNo.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(digits));
            }
        }
    }

    @Test
    void aNumberIsReadAsItWasMeant() {
        PetitionNo no = PetitionNo.random("411000", YearMonth.of(2026, 11), new Random(11));
        String digits = no.digits();
        assertThat(PetitionNo.parse(" " + no.display() + "\n")).contains(no);
        assertThat(PetitionNo.parse(digits.replace('0', 'O').replace('1', 'l'))).contains(no);
        assertThat(PetitionNo.parse(digits.replace('0', 'o').replace('1', 'I'))).contains(no);
        assertThat(PetitionNo.parse(digits.replace('1', 'i').replace('1', 'L'))).contains(no);
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        assertThat(PetitionNo.parse(wide.toString())).contains(no);
        assertThat(PetitionNo.parse(
                        digits.substring(0, 6) + "—" + digits.substring(6, 9) + "·/._−" + digits.substring(9)))
                .contains(no);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "411000", "not a number at all", "41100026110001783333", "𠮷"})
    void whatCannotBeANumberIsNone(String typed) {
        assertThat(PetitionNo.parse(typed)).isEmpty();
        assertThat(QueryCode.parse(typed)).isEmpty();
    }

    @Test
    void nothingAndTooMuchAreNone() {
        PetitionNo no = PetitionNo.random("411000", YearMonth.of(2026, 11), new Random(11));
        assertThat(PetitionNo.parse(null)).isEmpty();
        assertThat(QueryCode.parse(null)).isEmpty();
        assertThat(PetitionNo.parse(no.digits() + " ".repeat(182))).contains(no);
        assertThat(PetitionNo.parse(no.digits() + " ".repeat(183))).isEmpty();
    }

    @Test
    void onlyWellFormedOnesExist() {
        assertThatThrownBy(() -> new PetitionNo("411000261100017834".substring(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueryCode("ABC")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueryCode("ABCDEFGHJKMU")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeHasSixtyRandomBits() {
        Random random = new Random(5);
        Set<QueryCode> codes = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            QueryCode code = QueryCode.random(random);
            assertThat(code.canonical()).hasSize(12);
            code.canonical().chars().forEach(characters::add);
            codes.add(code);
        }
        assertThat(codes).hasSize(10_000);
        assertThat(characters).hasSize(32);
        assertThat(QueryCode.random(new java.util.random.RandomGenerator() {
                            @Override
                            public long nextLong() {
                                return 1L << 59 | 2L;
                            }
                        })
                        .canonical())
                .isEqualTo("20000000000G");
    }

    @ParameterizedTest
    @CsvSource({"ABCD-EFGH-JKMN", "abcdefghjkmn", "ＡＢＣＤ　ＥＦＧＨ　ＪＫＭＮ", "'abcd efgh jkmn'", "ABCD_EFGH_JKMN"})
    void aCodeIsReadAsItWasMeant(String typed) {
        QueryCode code = QueryCode.parse(typed).orElseThrow();
        assertThat(code.canonical()).isEqualTo("ABCDEFGHJKMN");
        assertThat(code.display()).isEqualTo("ABCD-EFGH-JKMN");
    }

    @Test
    void lookAlikesAreReadAsDigits() {
        assertThat(QueryCode.parse("OoIi-LlAB-CDEF")).contains(new QueryCode("001111ABCDEF"));
        assertThat(QueryCode.parse("UBCD-EFGH-JKMN")).isEmpty();
    }

    @Test
    void aCodeIsNeverPrinted() {
        assertThat(new QueryCode("ABCDEFGHJKMN").toString()).isEqualTo("QueryCode[…]");
    }
}
