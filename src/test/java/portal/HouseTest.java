package portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guards the house; {@code HouseRulesTest} shows that each rule finds what breaks it. */
class HouseTest {
    private static final String[] BELOW_THE_DOORS = {
        "law",
        "petition",
        "inforequest",
        "statistics",
        "redaction",
        "requests",
        "office",
        "drafts",
        "casework",
        "caseload",
        "papers",
        "citizen",
        "oversight",
        "reception",
        "figures",
        "disclosure",
        "bulletin",
        "document",
        "search",
        "outbox",
        "security",
        "wechat",
        "(root)"
    };

    /** The rooms that stand, and whom each may use beside itself; ADR 0001 holds the same table in words. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            room("(root)", "law"),
            room("boot", "security"),
            room("law"),
            room("search"),
            room("outbox", "(root)"),
            room("petition", "law"),
            room("inforequest", "law", "petition"),
            room("statistics", "law", "inforequest"),
            room("security", "law", "(root)"),
            room("problem", "law", "(root)"),
            room("citizen", "law", "security", "(root)"),
            room("office", "law", "(root)"),
            room("document", "law", "petition", "(root)"),
            room("redaction", "law", "inforequest"),
            room("drafts", "law", "document", "security"),
            room(
                    "casework",
                    "law",
                    "petition",
                    "office",
                    "document",
                    "drafts",
                    "outbox",
                    "search",
                    "security",
                    "(root)"),
            room("caseload", "law", "petition", "office", "drafts", "casework", "search", "security", "(root)"),
            room("papers", "law", "petition", "office", "document", "casework", "(root)"),
            room(
                    "requests",
                    "law",
                    "petition",
                    "inforequest",
                    "redaction",
                    "office",
                    "document",
                    "drafts",
                    "casework",
                    "caseload",
                    "outbox",
                    "search",
                    "security",
                    "(root)"),
            room(
                    "disclosure",
                    "law",
                    "office",
                    "document",
                    "outbox",
                    "search",
                    "security",
                    "casework",
                    "caseload",
                    "(root)"),
            room("bulletin", "law", "office", "disclosure", "(root)"),
            room("oversight", "law", "petition", "office", "document", "caseload", "outbox", "security", "(root)"),
            room("wechat", "law", "citizen", "outbox", "security", "(root)"),
            room("reception", "law", "petition", "office", "outbox", "search", "security", "(root)"),
            room(
                    "figures",
                    "law",
                    "petition",
                    "inforequest",
                    "statistics",
                    "office",
                    "document",
                    "casework",
                    "caseload",
                    "requests",
                    "oversight",
                    "disclosure",
                    "(root)"),
            room("api", BELOW_THE_DOORS),
            room("pages", BELOW_THE_DOORS),
            room("staff", BELOW_THE_DOORS),
            room(
                    "reading",
                    "law",
                    "petition",
                    "statistics",
                    "disclosure",
                    "bulletin",
                    "reception",
                    "figures",
                    "search",
                    "wechat",
                    "pages",
                    "(root)"),
            room(
                    "editorial",
                    "law",
                    "statistics",
                    "office",
                    "document",
                    "casework",
                    "disclosure",
                    "bulletin",
                    "figures",
                    "staff",
                    "(root)"),
            room(
                    "requestdesk",
                    "law",
                    "petition",
                    "inforequest",
                    "redaction",
                    "office",
                    "document",
                    "drafts",
                    "casework",
                    "caseload",
                    "requests",
                    "security",
                    "staff",
                    "(root)"));

    private static final House HOUSE = new House(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("portal"),
            "portal",
            MAY_USE);

    private static Map.Entry<String, Set<String>> room(String name, String... uses) {
        return Map.entry(name, Set.of(uses));
    }

    @Test
    void everyRoomStandsAndIsListed() {
        assertThat(HOUSE.missingAndUnlistedRooms()).isEmpty();
    }

    @Test
    void noRoomUsesOneThatTheTableDoesNotGiveIt() {
        assertThat(HOUSE.forbiddenEdges()).isEmpty();
    }

    @Test
    void theTableItselfHasNoCycle() {
        assertThat(HOUSE.roomsInACycle()).isEmpty();
    }

    @Test
    void pureRoomsKnowOnlyTheJdkAndJSpecify() {
        assertThat(HOUSE.foreignToPureRooms()).isEmpty();
    }

    @Test
    void onlyWiringReadsTheClockOfTheMachine() {
        assertThat(HOUSE.readersOfTheClock()).isEmpty();
    }

    @Test
    void rowsAndStoresStayInTheirRoom() {
        assertThat(HOUSE.openRowsAndStores()).isEmpty();
    }

    @Test
    void everyEndpointIsPublicAndDeclaresItsAudience() {
        assertThat(HOUSE.silentEndpoints()).isEmpty();
    }

    @Test
    void noDeskIsOpenToEverybody() {
        assertThat(HOUSE.openDesks()).isEmpty();
    }

    @Test
    void endpointsStandAtTheDoorsAndAreNamedAfterThem() {
        assertThat(HOUSE.misnamedDoors()).isEmpty();
    }
}
