package portal.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Personal data before somebody says why it must be seen. */
class MaskedTest {
    @ParameterizedTest
    @CsvSource({"张三,张*", "张三丰,张**", "欧阳修,欧阳*", "欧阳,欧*", "司马相如,司马**", "阿卜杜拉·买买提,阿**·买**", "李,李*", "𠮷田,𠮷*"})
    void aNameKeepsItsSurname(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800138000,138****8000", "0374-2345678,0374-*****78", "12345,*****"})
    void aPhoneKeepsItsBeginningAndItsEnd(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X,110105********002X", "E12345678,*********"})
    void aNumberOfAPaperKeepsSixAndFour(String number, String masked) {
        assertThat(Masked.idNumber(number)).isEqualTo(masked);
    }

    @Test
    void whatIsNotThereIsNotMasked() {
        assertThat(Masked.name(null) + Masked.phone(null) + Masked.idNumber(null))
                .isEmpty();
    }
}
