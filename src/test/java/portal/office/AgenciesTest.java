package portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agencies as the resources have them. */
class AgenciesTest {
    private final Agencies agencies = Lists.agencies();
    private final Categories categories = new Categories();
    private final Regions regions = new Regions();

    @Test
    void theOfficeIsFirstAndStandsUnderTheGovernmentOfItsPlace() {
        assertThat(agencies.all().get(0)).isEqualTo(agencies.office());
        assertThat(agencies.parentOf(agencies.office().code()))
                .map(Agency::name)
                .contains("许昌市人民政府");
    }

    @Test
    void everyAgencyHasARegionACategoryThatExistsAndANameOfItsOwn() {
        assertThat(agencies.all()).extracting(Agency::name).doesNotHaveDuplicates();
        assertThat(agencies.all()).allSatisfy(agency -> {
            assertThat(regions.byCode(agency.region())).isPresent();
            assertThat(agency.code()).startsWith(agency.region() + "-");
            assertThat(agency.categories())
                    .allSatisfy(path -> assertThat(categories.byPath(path)).isPresent());
        });
    }

    @ParameterizedTest
    @CsvSource({"411002", "411003", "411024", "411025", "411081", "411082"})
    void everyCountyHasTheBodiesOfTheProcedureAndItsDepartments(String county) {
        List<Agency> here = agencies.all().stream()
                .filter(agency -> agency.region().equals(county))
                .toList();
        assertThat(here).extracting(Agency::kind).contains(AgencyKind.values());
        assertThat(here)
                .filteredOn(agency -> agency.kind() == AgencyKind.DEPARTMENT)
                .hasSize(19);
        assertThat(here)
                .allSatisfy(
                        agency -> assertThat(agencies.parentOf(agency.code())).isPresent());
    }

    @Test
    void everyCategoryOfTheFirstLevelHasSomebodyInTheCity() {
        assertThat(categories.roots())
                .allSatisfy(root -> assertThat(agencies.competentFor(root.path(), "411000"))
                        .extracting(Agency::kind)
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @CsvSource({
        "城乡建设/住房保障与房地产/物业服务,411081108,禹州市住房和城乡建设局",
        "城乡建设/住房保障与房地产/住房公积金,411081,许昌市住房公积金管理中心",
        "劳动和社会保障/城镇职工社会保险/职工医疗保险,411002,魏都区医疗保障局",
        "卫生计生/食品药品监管/食品安全,411025,襄城县市场监督管理局",
        "环境保护/环境污染,411003100,许昌市生态环境局建安分局",
        "政法/诉讼/民事诉讼,411024,中共鄢陵县委政法委员会",
        "纪检监察/贪污贿赂,411082,长葛市纪委监委",
        "教育文体,411071001,许昌市教育局",
        "党务政务/港澳台侨,411071001,许昌经济技术开发区管理委员会"
    })
    void theOneThatIsCompetentComesFirst(String category, String region, String name) {
        assertThat(agencies.competentFor(category, region)).first().returns(name, Agency::name);
    }

    @Test
    void whoTookOverIsKnown() {
        assertThat(agencies.tree().today("411000-hbj")).map(Agency::name).contains("许昌市生态环境局");
        assertThat(agencies.all()).extracting(Agency::code).doesNotContain("411000-hbj", "411000-gsj");
        assertThat(agencies.under("411000-hbj")).extracting(Agency::name).contains("许昌市生态环境局", "许昌市生态环境局魏都分局");
    }

    @Test
    void aCountysGovernmentHasItsPetitionOfficeBelowButNotTheInspectors() {
        assertThat(agencies.under("411081-zf"))
                .extracting(Agency::code)
                .contains("411081-xfj", "411081-jyj")
                .doesNotContain("411081-jw", "411081-zfw", "411000-xfj");
    }

    @Test
    void theOfficeOfACountyIsListedOnce() {
        Agencies county = Lists.agencies("411081");
        assertThat(county.office().level()).isEqualTo(AgencyLevel.COUNTY);
        assertThat(county.parentOf("411081-xfj")).map(Agency::code).contains("411081-zf");
        assertThat(county.all())
                .extracting(Agency::code)
                .doesNotHaveDuplicates()
                .contains("411081-xfj");
        assertThat(Lists.agencies("999999").parentOf("999999-xfj")).isEmpty();
    }
}
