package portal.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of WeChat's fields, as its documentation lists them. */
class FilledTest {
    private static final Map<String, String> VALUES =
            Map.of("status", "答复已送达", "date", "2026年11月3日 09:05", "tail", "0420", "office", "许昌市信访局");

    @ParameterizedTest
    @CsvSource({
        "thing1, 您的事项：{status}",
        "thing12, 一二三四五六七八九十一二三四五六七八九十",
        "phrase2, {status}",
        "character_string3, {tail}",
        "character_string3, ****{tail}",
        "number4, {tail}",
        "date5, {date}",
        "time6, {date}",
        "const1, 办理进度"
    })
    void whatFitsIsSent(String field, String text) {
        assertThat(Filled.of(Map.of(field, text), VALUES).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "thing1, 一二三四五六七八九十一二三四五六七八九十一",
        "thing1, ''",
        "thing1, {unknown}",
        "thing1, '一\u0007二'",
        "phrase2, {status}了",
        "phrase2, OK",
        "character_string3, 尾号{tail}",
        "character_string3, 123456789012345678901234567890123",
        "number4, A{tail}",
        "date5, 3 November",
        "time6, 2026年11月3日",
        "amount7, 1元",
        "thing, {status}"
    })
    void whatDoesNotFitIsNamedByItsField(String field, String text) {
        assertThat(Filled.of(Map.of(field, text), VALUES).fault()).contains(field);
    }

    @Test
    void aValueIsNeverTakenForAPlace() {
        Filled filled = Filled.of(Map.of("thing1", "{office}"), Map.of("office", "$1{tail}", "tail", "0420"));
        assertThat(filled.fields()).containsEntry("thing1", "$1{tail}");
        assertThat(filled.fault()).contains("thing1");
    }

    @Test
    void theFieldsAreWrittenAsWeChatWantsThem() {
        assertThat(Filled.of(Map.of("phrase2", "{status}"), VALUES).data())
                .isEqualTo(Map.of("phrase2", Map.of("value", "答复已送达")));
    }
}
