package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModePageTest {
    private static final String SITE = "https://xfj.example.gov.cn";

    @Test
    void theSwitchLeadsBackToThePageItStoodOn() {
        assertThat(back("/channels", null)).isEqualTo("/channels");
    }

    @Test
    void whatWasAskedOfThatPageIsAskedAgain() {
        assertThat(back("/search", SITE + "/search?q=%E4%BF%A1%E8%AE%BF&page=2"))
                .isEqualTo("/search?q=%E4%BF%A1%E8%AE%BF&page=2");
    }

    @Test
    void anotherPageThatTheBrowserNamesDoesNotCount() {
        assertThat(back("/search", SITE + "/petitions/track?x=1")).isEqualTo("/search");
        assertThat(back("/search", "not an address")).isEqualTo("/search");
    }

    @Test
    void noAddressLeadsToAnotherSite() {
        for (String elsewhere : new String[] {
            "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "evil", "/a b", ""
        }) {
            assertThat(back(elsewhere, elsewhere)).as(elsewhere).isEqualTo("/");
        }
        assertThat(back(null, SITE + "/channels?x=1")).isEqualTo("/");
    }

    @Test
    void whatWasTypedGoesAlongAndAPageOfTheSameSearchIsKept() {
        String before = SITE + "/search?column=&page=2&q=%E4%BF%A1%E8%AE%BF";
        assertThat(asked(Map.of("q", "信访"), before)).isEqualTo("/search?column=&page=2&q=%E4%BF%A1%E8%AE%BF");
        assertThat(asked(Map.of("q", "a&b"), before)).isEqualTo("/search?q=a%26b");
        assertThat(asked(Map.of(), before)).isEqualTo("/search");
        assertThat(asked(Map.of("q", "x"), null)).isEqualTo("/search?q=x");
        assertThat(ModePage.asked("//evil.example", Map.of("q", "x"), null).toString())
                .isEqualTo("/");
    }

    private static String asked(Map<String, String> typed, @Nullable String referer) {
        return ModePage.asked("/search", typed, referer).toString();
    }

    private static String back(String path, String referer) {
        return ModePage.here(path, referer).toString();
    }
}
