package portal.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.inforequest.RequestNews;
import portal.petition.Message;

/** What WeChat learns of a message. */
class ToldTest {
    private static Stream<String> petitions() {
        return Stream.concat(
                Arrays.stream(Message.values()).map(message -> message.name().toLowerCase(Locale.ROOT)),
                Stream.of("last-day"));
    }

    private static Stream<String> requests() {
        return Arrays.stream(RequestNews.values())
                .map(news -> "request-" + news.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void everyStepThatIsToldHasItsWord() {
        assertThat(petitions())
                .allSatisfy(kind -> assertThat(Told.of(kind))
                        .hasValueSatisfying(told -> assertThat(told.matter()).isEqualTo(Matter.PETITION)));
        assertThat(requests())
                .allSatisfy(kind -> assertThat(Told.of(kind))
                        .hasValueSatisfying(told -> assertThat(told.matter()).isEqualTo(Matter.REQUEST)));
    }

    @Test
    void aWordFitsTheSmallestFieldThatWeChatHasForIt() {
        assertThat(Stream.concat(petitions(), requests()))
                .allSatisfy(
                        kind -> assertThat(Told.of(kind).orElseThrow().status()).matches("\\p{IsHan}{1,5}"));
    }

    @Test
    void aCodeIsNeverToldAndNothingUnknown() {
        assertThat(List.of("query-code", "wechat", "", "request-query-code"))
                .allSatisfy(kind -> assertThat(Told.of(kind)).isEmpty());
    }
}
