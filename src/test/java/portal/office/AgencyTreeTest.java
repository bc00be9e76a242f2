package portal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stands above whom, who took over, and who is competent, on small trees made up here. */
class AgencyTreeTest {
    private static final String CITY = "410000";
    private static final String COUNTY = "410001";

    private final AgencyTree tree = new AgencyTree(List.of(
            agency("city", AgencyLevel.CITY, AgencyKind.GOVERNMENT, "", ""),
            agency("city-roads", AgencyLevel.CITY, AgencyKind.DEPARTMENT, "city", "", "交通运输", "教育文体/体育"),
            agency("city-post", AgencyLevel.CITY, AgencyKind.DEPARTMENT, "city", "", "交通运输/邮政管理"),
            agency("city-canals", AgencyLevel.CITY, AgencyKind.DEPARTMENT, "city", "city-roads", "交通运输"),
            agency("county", AgencyLevel.COUNTY, AgencyKind.GOVERNMENT, "city", ""),
            agency("county-roads", AgencyLevel.COUNTY, AgencyKind.DEPARTMENT, "county", "", "交通运输"),
            agency("county-police", AgencyLevel.COUNTY, AgencyKind.DEPARTMENT, "city-police", "", "政法/社会治安"),
            agency("city-police", AgencyLevel.CITY, AgencyKind.DEPARTMENT, "city", "", "政法/社会治安"),
            agency("discipline", AgencyLevel.CITY, AgencyKind.DISCIPLINE_INSPECTION, "", "", "纪检监察")));

    private static Agency agency(
            String code, AgencyLevel level, AgencyKind kind, String parent, String succeededBy, String... categories) {
        String region = level == AgencyLevel.CITY ? CITY : COUNTY;
        return new Agency(code, code, region, level, kind, parent, List.of(categories), succeededBy, "", true);
    }

    private static Agency department(String code, String parent, String succeededBy) {
        return agency(code, AgencyLevel.CITY, AgencyKind.DEPARTMENT, parent, succeededBy);
    }

    @Test
    void theAgencyAboveIsKnown() {
        assertThat(tree.parentOf("county-roads")).map(Agency::code).contains("county");
        assertThat(tree.parentOf("city")).isEmpty();
        assertThat(tree.parentOf("nobody")).isEmpty();
    }

    @Test
    void whoReviewsIsToldByTheTreeOfTodayForThoseThatWereMergedToo() {
        assertThat(tree.reviewerOf("county-roads")).map(Agency::code).contains("county");
        assertThat(tree.reviewerOf("city-canals")).map(Agency::code).contains("city");
        assertThat(tree.reviewerOf("city")).isEmpty();
        assertThat(tree.reviewerOf("nobody")).isEmpty();
        AgencyTree moved = new AgencyTree(List.of(
                department("new", "", ""),
                department("old", "", "new"),
                department("below", "old", ""),
                department("elsewhere", "new", ""),
                department("merged", "old", "elsewhere")));
        assertThat(moved.reviewerOf("below")).map(Agency::code).contains("new");
        assertThat(moved.reviewerOf("merged")).map(Agency::code).contains("new");
    }

    @Test
    void aPetitionOfficeIsUnderItsGovernmentAndYetNotAmongThoseWhoseOpinionsAreReviewed() {
        AgencyTree offices = new AgencyTree(List.of(
                agency("gov", AgencyLevel.CITY, AgencyKind.GOVERNMENT, "", ""),
                agency("office", AgencyLevel.CITY, AgencyKind.PETITION_OFFICE, "gov", ""),
                agency("roads", AgencyLevel.CITY, AgencyKind.DEPARTMENT, "gov", "")));
        assertThat(offices.under("gov")).extracting(Agency::code).contains("office", "roads");
        assertThat(offices.below("gov")).extracting(Agency::code).containsExactly("roads");
    }

    /** The canals went to the roads, and police stations are under theirs: both must be read the same way upwards. */
    @Test
    void overIsEveryAgencyThatHasItUnderItself() {
        for (Agency lower : tree.known()) {
            assertThat(tree.over(lower.code()))
                    .as(lower.code())
                    .containsExactlyInAnyOrderElementsOf(tree.known().stream()
                            .filter(upper -> tree.under(upper.code()).contains(lower))
                            .toList());
        }
        assertThat(tree.over("nobody")).isEmpty();
    }

    @Test
    void underIsTheWholeSubtreeAndNothingBesideIt() {
        assertThat(tree.under("county")).extracting(Agency::code).containsExactly("county", "county-roads");
        assertThat(tree.under("city"))
                .extracting(Agency::code)
                .containsExactlyInAnyOrder(
                        "city",
                        "city-roads",
                        "city-post",
                        "city-canals",
                        "county",
                        "county-roads",
                        "county-police",
                        "city-police");
        assertThat(tree.under("city-police")).extracting(Agency::code).containsExactly("city-police", "county-police");
        assertThat(tree.under("nobody")).isEmpty();
    }

    @Test
    void whoWasMergedSharesTheSecretBothWays() {
        assertThat(tree.under("city-canals")).extracting(Agency::code).containsExactly("city-canals", "city-roads");
        assertThat(tree.under("city-roads")).extracting(Agency::code).containsExactly("city-roads", "city-canals");
    }

    @Test
    void onlyThoseThatStandAreListedButTheOthersAreFound() {
        assertThat(tree.all())
                .extracting(Agency::code)
                .doesNotContain("city-canals")
                .hasSize(8);
        assertThat(tree.byCode("city-canals")).isPresent();
        assertThat(tree.today("city-canals")).map(Agency::code).contains("city-roads");
        assertThat(tree.today("county")).map(Agency::code).contains("county");
        assertThat(tree.today("nobody")).isEmpty();
    }

    @Test
    void theNearestAgencyAboveBothSettlesADispute() {
        assertThat(tree.commonSuperior("county-roads", "county-police"))
                .map(Agency::code)
                .contains("city");
        assertThat(tree.commonSuperior("city-roads", "city-post"))
                .map(Agency::code)
                .contains("city");
        assertThat(tree.commonSuperior("city-roads", "discipline")).isEmpty();
        assertThat(tree.commonSuperior("nobody", "city-roads")).isEmpty();
    }

    @Test
    void theCountyGoesBeforeTheCityAndItsGovernmentComesLast() {
        assertThat(competent("交通运输/客货运输", COUNTY)).containsExactly("county-roads", "county");
        assertThat(competent("交通运输/客货运输", COUNTY + "100")).containsExactly("county-roads", "county");
    }

    @Test
    void theCityIsNamedWhereItIsCloserOrTheCountyHasNobody() {
        assertThat(competent("交通运输/邮政管理/快递市场管理", COUNTY)).containsExactly("city-post", "county-roads", "county");
        assertThat(competent("教育文体/体育", COUNTY)).containsExactly("city-roads", "county");
        assertThat(competent("交通运输", CITY)).containsExactly("city-roads", "city-post", "city");
        assertThat(competent("交通运输", "110105")).containsExactly("city-roads", "city-post", "city");
        assertThat(competent("政法", COUNTY)).containsExactly("county-police", "county");
    }

    @Test
    void aCategoryThatNobodyHasIsTheGovernments() {
        assertThat(competent("民政/优抚", COUNTY)).containsExactly("county");
        assertThat(competent("交通", COUNTY)).containsExactly("county");
        assertThat(competent("民政", "")).containsExactly("city");
    }

    private List<String> competent(String category, String region) {
        return tree.competentFor(category, region).stream().map(Agency::code).toList();
    }

    @Test
    void aListThatContradictsItselfIsRefused() {
        refused("leads round in a circle", department("a", "b", ""), department("b", "a", ""));
        refused("leads round in a circle", department("a", "a", ""));
        refused("leads round in a circle", department("a", "", "b"), department("b", "", "a"));
        refused("names b, which is not in the list", department("a", "b", ""));
        refused("names c, which is not in the list", department("a", "", "c"));
        refused("Two agencies have the code a", department("a", "", ""), department("a", "", ""));
    }

    private static void refused(String why, Agency... agencies) {
        assertThatThrownBy(() -> new AgencyTree(List.of(agencies)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}
