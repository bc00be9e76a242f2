package portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String back(String path, String referer) {
        return ModePage.here(path, referer).toString();
    }
}
