package portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.disclosure.PersonalData.Hit;
import portal.disclosure.PersonalData.Kind;

class PersonalDataTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号11010519491231002X。",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105 19491231 002X",
                "1101 0519 4912 3100 2X",
                "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
                "| 张某 | 11010519491231002X | 男 |",
                "**110105**19491231002X",
                "110105\u200B19491231\u200B002X",
                "110105-19491231-002X",
                "编号9911010519491231002X",
                "110105\n19491231002X",
                "一一〇一〇五一九四九一二三一〇〇二X",
                "11010519491231002X13800138000"
            })
    void anIdentityNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(kinds(text)).contains(Kind.ID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "+8613800138000",
                "+86 13800138000",
                "008613800138000",
                "１３８００１３８０００",
                "|13800138000|",
                "手机：1380013 8000",
                "1 3 8 0 0 1 3 8 0 0 0",
                "一三八〇〇一三八〇〇〇",
                "138**0013**8000",
                "①③⑧00138000"
            })
    void aMobileTelephoneIsFoundHoweverItIsWritten(String text) {
        assertThat(kinds(text)).containsExactly(Kind.PHONE);
    }

    @Test
    void theOtherKindsAreFound() {
        assertThat(kinds("旧证号 110105491231002")).containsExactly(Kind.OLD_ID_NUMBER);
        assertThat(kinds("卡号6222021234567890128")).isEqualTo(kinds("卡号 6222 0212 3456 7890 128"));
        assertThat(kinds("卡号4111 1111 1111 1111")).containsExactly(Kind.BANK_CARD);
        assertThat(kinds("车牌豫K12345、豫K·A1234、京AD12345、豫 k 9 8 7 6 5、粤Z1234港"))
                .containsExactly(Kind.PLATE, Kind.PLATE, Kind.PLATE, Kind.PLATE, Kind.PLATE);
        assertThat(kinds("来信请寄zhang.san@example.com")).containsExactly(Kind.MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "办公电话0374-2965123，邮编461000",
                "2026年11月22日 09:30",
                "11010519491231002",
                "110105194912310021",
                "许信〔2026〕12号",
                "收入 158 万元，支出 1234 万元",
                "4111 1111 1111 1112",
                "统一社会信用代码11411000005747138X",
                "1580 123 4567 890",
                "12345",
                "豫政办",
                "豫AB",
                "第13条至第18条",
                "13800138000123",
                "XF-2026-0012",
                "411000 411002 411003",
                "豫K大道12345号"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void whatIsFoundIsShownMaskedAndInNoLog() {
        List<Hit> hits = PersonalData.in("正文", "11010519491231002X 13800138000 豫K12345 13800138000", TODAY);
        assertThat(hits).extracting(Hit::masked).containsExactly("110***********002X", "138******00", "豫K***45");
        assertThat(hits.toString()).doesNotContain("110105", "138");
    }

    @Test
    void aHugeHostileTextIsLookedThroughInSeconds() {
        for (String piece : new String[] {"1", "1 ", "豫K1 ", "a@", "1 - ", "豫A ·", "一", "62220212345678901 "}) {
            String text = piece.repeat(300_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PersonalData.in("正文", text, TODAY));
        }
    }

    private static List<Kind> kinds(String text) {
        return PersonalData.in("正文", text, TODAY).stream().map(Hit::kind).toList();
    }
}
