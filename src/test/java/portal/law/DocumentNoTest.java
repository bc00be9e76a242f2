package portal.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNoTest {
    @ParameterizedTest
    @ValueSource(strings = {"国信发〔2022〕8号", "国信办发〔2022〕17号", "豫政〔1999〕120号"})
    void aNumberInOrderIsTaken(String written) {
        assertThat(DocumentNo.right(written)).isTrue();
        assertThat(DocumentNo.meant(written)).contains(written);
    }

    @Test
    void anOrderHasItsOwnForm() {
        assertThat(DocumentNo.right("国务院令第711号")).isTrue();
        assertThat(DocumentNo.right("国务院令第0号")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "许信[2024]1号", "许信(2024)1号", "许信（2024）1号", "许信【2024】1号", "许信〔2024〕001号", "许信〔2024〕第1号",
                "许信〔２０２４〕１号", "许信 〔2024〕 1 号", "许信〔2024年〕1号", "许信〔24〕1号", "许信﹝2024﹞1号", "许信〔2024〕1"
            })
    void whatWasProbablyMeantIsSuggested(String written) {
        assertThat(DocumentNo.right(written)).isFalse();
        assertThat(DocumentNo.meant(written)).contains("许信〔2024〕1号");
    }

    @Test
    void whereNobodyCanTellNothingIsSuggested() {
        for (String written :
                new String[] {"", "2024年1号文", "许信〔1824〕1号", "许信〔2024〕0号", "XF-2026-0001", "许〔2024〕1号", "号".repeat(5000)
                }) {
            assertThat(DocumentNo.right(written)).isFalse();
            assertThat(DocumentNo.meant(written)).isEmpty();
        }
    }
}
