package portal.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000,13800138000",
        "138-0013-8000,13800138000",
        "138 0013 8000,13800138000",
        "+86 138 0013 8000,13800138000",
        "8613800138000,13800138000",
        "0086-13800138000,13800138000",
        "１３８００１３８０００,13800138000",
        "19900000000,19900000000",
        "13000000000,13000000000",
        "0374-2345678,0374-2345678",
        "03742345678,0374-2345678",
        "(0374)2345678,0374-2345678",
        "（0374）2345678,0374-2345678",
        "0374—2345678,0374-2345678",
        "0374-234-5678,0374-2345678",
        "0371-23456789,0371-23456789",
        "010-12345678,010-12345678",
        "01012345678,010-12345678",
        "021 8765 4321,021-87654321",
        "+86 374 2345678,0374-2345678",
        "+86-0374-2345678,0374-2345678",
        "86-10-12345678,010-12345678",
        "0374-2345678-802,0374-2345678-802",
        "0374-2345678-8,0374-2345678-8",
        "0374-2345678转802,0374-2345678-802",
        "0374-2345678 ext. 802,0374-2345678-802",
        "03742345678x12,0374-2345678-12",
        "0371-23456789-123456,0371-23456789-123456"
    })
    void aNumberIsReadInTheUsualWays(String typed, String canonical) {
        assertThat(Phone.parse(typed)).contains(new Phone(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "110",
                "12800138000",
                "1380013800",
                "138001380000",
                "2345678",
                "0374",
                "0374-234567",
                "0374-234567890",
                "3742345678",
                "0174-2345678",
                "0374-0345678",
                "010-1234567",
                "010-02345678",
                "021-123456789",
                "abc",
                "13800138abc",
                "+1 212 555 0100",
                "0374-2345678-1234567",
                "00000000000",
                "١٣٨٠٠١٣٨٠٠٠",
                "1３8\u00000138000"
            })
    void whatIsNoTelephoneNumberIsNone(String typed) {
        assertThat(Phone.parse(typed)).isEmpty();
    }

    @Test
    void nothingAndTooMuchAreNone() {
        assertThat(Phone.parse(null)).isEmpty();
        assertThat(Phone.parse("13800138000" + " ".repeat(49))).isPresent();
        assertThat(Phone.parse("13800138000" + " ".repeat(50))).isEmpty();
    }

    @Test
    void onlyMobilesReceiveMessages() {
        assertThat(new Phone("13800138000").mobile()).isTrue();
        assertThat(new Phone("0374-2345678").mobile()).isFalse();
    }

    @Test
    void aNumberIsNeverPrinted() {
        assertThat(new Phone("13800138000").toString()).isEqualTo("Phone[…]");
    }
}
