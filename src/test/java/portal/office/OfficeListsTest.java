package portal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions and content categories as the resources have them. */
class OfficeListsTest {
    private final Regions regions = new Regions();
    private final Categories categories = new Categories();

    @ParameterizedTest
    @CsvSource({"411002,15", "411003,18", "411024,12", "411025,16", "411071,2", "411081,26", "411082,16", "411000,7"})
    void everyCountyHasItsTowns(String county, int towns) {
        assertThat(regions.children(county))
                .hasSize(towns)
                .allSatisfy(town -> assertThat(town.parent()).isEqualTo(county));
    }

    @Test
    void thereAreAHundredAndFiveTownsInAll() {
        assertThat(regions.all()).hasSize(105 + 7 + 1).doesNotHaveDuplicates();
        assertThat(regions.all().stream().filter(region -> region.code().length() == 9))
                .hasSize(105)
                .allSatisfy(town -> assertThat(town.code()).startsWith(town.parent()));
        assertThat(regions.counties())
                .extracting(Region::code)
                .containsExactly("411002", "411003", "411024", "411025", "411071", "411081", "411082");
        assertThat(regions.children("")).isEmpty();
        assertThat(regions.children("411002010")).isEmpty();
        assertThat(regions.all()).allSatisfy(region -> assertThat(region.name()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "411002010,魏都区 文峰街道",
        "411002570,魏都区 东城区",
        "411071400,许昌经济技术开发区 龙湖街道",
        "411081210,禹州市 山货回族乡",
        "411002,魏都区",
        "411000,许昌市",
        "110105,北京市",
        "999999,999999",
        "4,4"
    })
    void aPlaceReadsAsPeopleSayIt(String code, String label) {
        assertThat(regions.label(code)).isEqualTo(label);
    }

    @Test
    void thereAreFiveHundredAndSeventeenCategoriesOnTheThirdLevel() {
        assertThat(categories.roots()).hasSize(15).extracting(Category::name).startsWith("城乡建设");
        Set<String> finest = new HashSet<>();
        categories
                .roots()
                .forEach(first -> first.children()
                        .forEach(second -> second.children().forEach(third -> {
                            assertThat(third.path()).isEqualTo(first.name() + "/" + second.name() + "/" + third.name());
                            assertThat(third.children()).isEmpty();
                            finest.add(third.path());
                        })));
        assertThat(finest).hasSize(517);
    }

    @Test
    void aCategoryOfAnyLevelIsFound() {
        assertThat(categories.byPath("城乡建设/城市建设和市政管理/供热").orElseThrow().path()).isEqualTo("城乡建设/城市建设和市政管理/冬季采暖");
        assertThat(categories.byPath("城乡建设/城市建设和市政管理")).isPresent();
        assertThat(categories.byPath("城乡建设")).isPresent();
        assertThat(categories.byPath("供热")).isEmpty();
        assertThat(categories.byPath("城乡建设/")).isEmpty();
        assertThat(categories.byPath("")).isEmpty();
    }

    @Test
    void aListThatIsNotAsExpectedStopsTheStart() {
        assertThatThrownBy(() -> Table.rows("regions.csv", "name,code"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("office/regions.csv does not begin with name,code");
        assertThatThrownBy(() -> Table.rows("none.csv", "name"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no office/none.csv");
    }
}
