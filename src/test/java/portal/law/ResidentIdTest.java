package portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.law.ResidentId.Finding;
import portal.testing.Ids;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Finding finding(String typed) {
        return ResidentId.of(typed, TODAY).finding();
    }

    @Test
    void theExampleOfTheStandardIsValid() {
        ResidentId id = ResidentId.of("11010519491231002X", TODAY);
        assertThat(id.finding()).isEqualTo(Finding.OK);
        assertThat(id.ok()).isTrue();
        assertThat(id.number()).isEqualTo("11010519491231002X");
        assertThat(id.birth()).isEqualTo("1949-12-31");
        assertThat(id.sex()).isEqualTo(ResidentId.Sex.FEMALE);
        assertThat(id.toString()).isEqualTo("ResidentId[OK]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105\u00A019491231\u3000002X",
                "\u200B11010519491231002X\uFEFF"
            })
    void widthCaseAndSpacesDoNotMatter(String typed) {
        assertThat(ResidentId.of(typed, TODAY).number()).isEqualTo("11010519491231002X");
        assertThat(finding(typed)).isEqualTo(Finding.OK);
    }

    @Test
    void everyWrongDigitIsNoticed() {
        String valid = "11010519491231002X";
        for (int at = 0; at < valid.length(); at++) {
            for (char digit : "0123456789X".toCharArray()) {
                String changed = valid.substring(0, at) + digit + valid.substring(at + 1);
                if (!changed.equals(valid)) {
                    assertThat(finding(changed)).as(changed).isNotEqualTo(Finding.OK);
                }
            }
        }
    }

    @Test
    void twoDigitsInTheWrongOrderAreNoticed() {
        String valid = Ids.resident(LocalDate.of(1958, 6, 30), 128);
        for (int at = 14; at < 17; at++) {
            String swapped = valid.substring(0, at) + valid.charAt(at + 1) + valid.charAt(at) + valid.substring(at + 2);
            if (!swapped.equals(valid)) {
                assertThat(finding(swapped)).as(swapped).isIn(Finding.CHECKDIGIT, Finding.CHARSET);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"000,FEMALE", "001,MALE", "128,FEMALE", "999,MALE"})
    void theSeventeenthDigitTellsTheSex(int sequence, ResidentId.Sex sex) {
        assertThat(ResidentId.of(Ids.resident(LocalDate.of(1958, 6, 30), sequence), TODAY)
                        .sex())
                .isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "18991231,BIRTHDATE", "19000101,OK", "19000229,BIRTHDATE", "20000229,OK", "20010229,BIRTHDATE",
        "20040229,OK", "20261122,OK", "20261123,BIRTHDATE", "19581301,BIRTHDATE", "19580001,BIRTHDATE",
        "19580100,BIRTHDATE", "19580132,BIRTHDATE", "19580431,BIRTHDATE", "19581231,OK", "00000101,BIRTHDATE",
        "99991231,BIRTHDATE"
    })
    void theDayOfBirthMustBeADayWithinReason(String birth, Finding expected) {
        assertThat(finding(Ids.withCheck("411002" + birth + "012"))).isEqualTo(expected);
    }

    @Test
    void aDayThatDoesNotExistHasNoBirthNorSex() {
        ResidentId id = ResidentId.of(Ids.withCheck("41100219580431012"), TODAY);
        assertThat(id.birth()).isNull();
        assertThat(id.sex()).isNull();
        assertThat(id.ok()).isFalse();
        assertThat(id.younger(14, TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11,OK",
        "15,OK",
        "21,OK",
        "37,OK",
        "41,OK",
        "46,OK",
        "50,OK",
        "54,OK",
        "65,OK",
        "71,OK",
        "81,OK",
        "82,OK",
        "83,OK",
        "00,REGION",
        "10,REGION",
        "16,REGION",
        "24,REGION",
        "38,REGION",
        "47,REGION",
        "55,REGION",
        "66,REGION",
        "84,REGION",
        "91,REGION",
        "99,REGION"
    })
    void itBeginsWithAProvince(String province, Finding expected) {
        assertThat(finding(Ids.withCheck(province + "100219580630012"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'',LENGTH",
        "1,LENGTH",
        "41100219580630012,LENGTH",
        "4110021958063001234,LENGTH",
        "411002580630012,LEN15_OBSOLETE",
        "ABCDEFGHIJKLMNO,LEN15_OBSOLETE",
        "41100219580630012A,CHARSET",
        "4110021958063X0123,CHARSET",
        "41100219580630-012,CHARSET",
        "٤١١٠٠٢١٩٥٨٠٦٣٠٠١٢٣,CHARSET",
        "𠮷1100219580630012X,CHARSET"
    })
    void lengthComesBeforeCharacters(String typed, Finding expected) {
        assertThat(finding(typed)).isEqualTo(expected);
    }

    @Test
    void nothingTypedIsTooShort() {
        assertThat(ResidentId.of(null, TODAY).finding()).isEqualTo(Finding.LENGTH);
    }

    @Test
    void provincesComeBeforeBirthAndBirthBeforeTheCheckDigit() {
        assertThat(finding("991002195813010120")).isEqualTo(Finding.REGION);
        assertThat(finding("411002195813010120")).isEqualTo(Finding.BIRTHDATE);
        String valid = Ids.resident(LocalDate.of(1958, 6, 30), 12);
        String wrong = valid.substring(0, 17) + (valid.endsWith("1") ? "2" : "1");
        assertThat(finding(wrong)).isEqualTo(Finding.CHECKDIGIT);
    }

    @ParameterizedTest
    @CsvSource({"2012-11-22,false", "2012-11-23,true", "1958-06-30,false"})
    void aBirthdayMakesOneOlder(LocalDate birth, boolean younger) {
        assertThat(ResidentId.of(Ids.resident(birth, 3), TODAY).younger(14, TODAY))
                .isEqualTo(younger);
    }

    @Test
    void peopleLiveInThirtyFourProvinces() {
        assertThat(Provinces.all()).hasSize(34).containsEntry("41", "河南省").doesNotContainKey("83");
    }
}
