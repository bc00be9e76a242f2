package portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedCategoriesTest {
    private final NamedCategories named = new NamedCategories(new Categories());

    @ParameterizedTest
    @CsvSource({
        "城乡建设,小区物业乱收停车费,住房保障与房地产/物业服务,物业",
        "城乡建设,小区经常停自来水,城市建设和市政管理/自来水供应,自来水",
        "城乡建设,施工安全无人过问,工程质量/施工安全,施工安全",
        "劳动和社会保障,职工医疗保险如何缴纳,城镇职工社会保险/职工医疗保险,职工医疗保险",
        "商贸旅游,景区管理混乱,旅游管理/景区管理,景区管理",
        "政法,户籍迁移被拒,户籍证件,户籍"
    })
    void theLongestWordOfTheTreeInTheTitleDecides(String first, String title, String below, String word) {
        assertThat(named.below(first, title, "")).contains(new NamedCategories.Named(first + "/" + below, word, true));
    }

    @Test
    void aLongWordOfTheTextDecidesWhereTheTitleHasNone() {
        assertThat(named.below("环境保护", "夜里睡不着", "工厂的噪音污染很厉害")).hasValueSatisfying(found -> {
            assertThat(found.path()).isEqualTo("环境保护/环境污染/噪音污染");
            assertThat(found.inTitle()).isFalse();
        });
        assertThat(named.below("城乡建设", "请过问", "物业说不归他们")).isEmpty();
    }

    @Test
    void wordsThatAnyPetitionUsesLeadNowhere() {
        assertThat(named.below("城乡建设", "希望处理小区居民问题", "存在安全隐患")).isEmpty();
        assertThat(named.below("城乡建设", "施工有安全隐患", "")).isPresent();
        assertThat(named.below("没有的分类", "物业", "物业服务")).isEmpty();
    }

    @Test
    void aWordMayLeadToSeveralCategoriesOfTheFirstLevel() {
        assertThat(named.shared("工资福利", List.of("城乡建设", "教育文体"))).isTrue();
        assertThat(named.shared("工资福利", List.of("城乡建设", "没有的分类"))).isFalse();
    }
}
