package portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void everyCharacterAndEveryPairIsAWord() {
        assertThat(new SearchIndex().add(Weight.A, "信访局").toString()).isEqualTo("'信':1A '信访':1A '访':2A '访局':2A '局':3A");
    }

    @Test
    void lettersAndDigitsMakeWordsOfTheirOwn() {
        assertThat(new SearchIndex().add(Weight.D, "2024年COVID-19").toString())
                .isEqualTo("'2024':1D '年':2D 'covid':3D '19':4D");
    }

    @Test
    void twoCharactersAreOnePair() {
        assertThat(SearchQuery.of("信访").allWords()).isEqualTo("'信访'");
    }

    @Test
    void aSingleCharacterIsAWord() {
        assertThat(SearchQuery.of("路").allWords()).isEqualTo("'路'");
    }

    @Test
    void aDocumentNumberIsTheSameWithAnyBracketsAndWidths() {
        String expected = SearchQuery.of("许信〔2024〕5号").allWords();
        for (String typed :
                new String[] {"许信[2024]5号", "许信【2024】5号", "许信(2024)5号", "许信（２０２４）５号", "许信［2024］5号", "许信 2024 5 号"}) {
            assertThat(SearchQuery.of(typed).allWords()).as(typed).isEqualTo(expected);
        }
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWhole() {
        assertThat(SearchQuery.of("𠮷林").allWords()).isEqualTo("'𠮷林'");
        assertThat(new SearchIndex().add(Weight.A, "𠮷").toString()).isEqualTo("'𠮷':1A");
    }

    @Test
    void zeroWidthCharactersDoNotHideAWord() {
        assertThat(SearchQuery.of("信\u200b访\u202e").allWords()).isEqualTo("'信访'");
    }

    @Test
    void aQueryOfOnlySignsHasNoWords() {
        for (String typed : new String[] {"", " ", "%_'\"", "\u0000\u0001\u0007", "，。！？", "&|!():*<->", "\ud800"}) {
            assertThat(SearchQuery.of(typed).hasWords()).as(typed).isFalse();
        }
    }

    @Test
    void signsOfTheQueryLanguageAreNoWords() {
        assertThat(SearchQuery.of("信访' & !'工作':*").allWords()).isEqualTo("'信访' & '工作'");
    }

    @Test
    void aSecondTryTakesHalfOfTheWordsAndTheLastAny() {
        SearchQuery query = SearchQuery.of("信访局 2024");
        assertThat(query.halfOfWords()).isEqualTo("'访局' & '2024' | ('信访') & ('访局' | '2024')");
        assertThat(query.anyWord()).isEqualTo("'信访' | '访局' | '2024'");
        assertThat(query.isOneWord()).isFalse();
        assertThat(SearchQuery.of("信访").isOneWord()).isTrue();
    }

    @Test
    void halfOfTheWordsAreEnoughWhicheverTheyAre() {
        List<String> words = List.of("'小区'", "'区物'", "'物业'", "'业乱'", "'乱收'", "'收停'", "'停车'", "'车费'");
        for (int count = 2; count <= words.size(); count++) {
            String half = SearchQuery.of("小区物业乱收停车费".substring(0, count + 1)).halfOfWords();
            for (int held = 0; held < 1 << count; held++) {
                assertThat(holds(half, words.subList(0, count), held))
                        .as(half + " of " + held)
                        .isEqualTo(Integer.bitCount(held) >= (count + 1) / 2);
            }
        }
    }

    /** Whether a text that has some of the words, by the bits of a number, is found: {@code &} binds before {@code |}. */
    private static boolean holds(String query, List<String> words, int held) {
        String values = query.replace(" ", "");
        for (int word = 0; word < words.size(); word++) {
            values = values.replace(words.get(word), (held >> word & 1) == 1 ? "1" : "0");
        }
        for (String before = ""; !before.equals(values); ) {
            before = values;
            values = values.replace("(0)", "0")
                    .replace("(1)", "1")
                    .replace("1&1", "1")
                    .replaceAll("0&[01]|1&0", "0")
                    .replaceAll("(?<!&)[01]\\|1(?!&)|(?<!&)1\\|0(?!&)", "1")
                    .replaceAll("(?<!&)0\\|0(?!&)", "0");
        }
        return values.equals("1");
    }

    @Test
    void whatOnlyAsksIsLeftOutOfTheSecondTry() {
        assertThat(SearchQuery.of("请问怎么办理退休？").anyWord()).isEqualTo("'理退' | '退休'");
    }

    @Test
    void aPhraseKeepsTheWordsTogetherAsTheyWereTyped() {
        assertThat(SearchQuery.of("信访局").phrase()).isEqualTo("('信访' <1> '访局')");
        assertThat(SearchQuery.of("许信〔2024〕5号").phrase()).isEqualTo("('许信' <2> '2024' <1> '5' <1> '号')");
        assertThat(SearchQuery.of("公交 末班车").phrase()).isEqualTo("('公交') & ('末班' <1> '班车')");
    }

    @Test
    void tenThousandCharactersAreTooLong() {
        SearchQuery query = SearchQuery.of("信".repeat(10_000));
        assertThat(query.tooLong()).isTrue();
        assertThat(query.hasWords()).isFalse();
    }

    @Test
    void anIndexStaysBelowWhatPostgresqlTakes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            text.appendCodePoint(0x4E00 + (int) ((i * 7919L + i / 20_000) % 20_000));
        }
        String index = new SearchIndex().add(Weight.D, text.toString()).toString();
        assertThat(index.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_500_000);
    }

    @Test
    void anExcerptMarksTheWordsInTheTextAsItIsWritten() {
        Excerpt excerpt = Excerpt.whole("关于ＡＢＣ与信访工作", SearchQuery.of("abc 信访"));
        assertThat(excerpt.parts())
                .containsExactly(
                        new Excerpt.Part("关于", false),
                        new Excerpt.Part("ＡＢＣ", true),
                        new Excerpt.Part("与", false),
                        new Excerpt.Part("信访", true),
                        new Excerpt.Part("工作", false));
    }

    @Test
    void anExcerptDoesNotBeginWithWhatClosesTheRest() {
        String text = "乙".repeat(30) + "。”" + "甲".repeat(22) + "接访";
        assertThat(Excerpt.around(text, SearchQuery.of("接访"), 40).text()).isEqualTo("…" + "甲".repeat(22) + "接访");
    }

    @Test
    void anExcerptStandsWhereTheWordsAre() {
        String text = "一".repeat(500) + "领导接访安排" + "二".repeat(500);
        Excerpt excerpt = Excerpt.around(text, SearchQuery.of("接访"), 80);
        assertThat(excerpt.parts()).contains(new Excerpt.Part("接访", true));
        assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSizeLessThan(90);
    }

    @Test
    void anExcerptWithoutAFindIsTheBeginning() {
        assertThat(Excerpt.around("一二三四五六", SearchQuery.of("七"), 4).text()).isEqualTo("一二三四…");
    }

    @Test
    void anExcerptNeverCutsACharacterInTwo() {
        assertThat(Excerpt.around("𠮷".repeat(50), SearchQuery.of("七"), 5).text())
                .isEqualTo("𠮷𠮷…");
    }

    @Test
    void pagesKnowTheirOffsetAndTheLastOne() {
        assertThat(new Paging(1_000_000_000, 100).offset()).isEqualTo(99_999_999_900L);
        assertThat(Page.of(java.util.List.of(), new Paging(1, 20), 41).lastPage())
                .isEqualTo(3);
        assertThat(Page.of(java.util.List.of(), Paging.first(), 0).lastPage()).isEqualTo(1);
    }
}
