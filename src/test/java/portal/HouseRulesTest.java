package portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every rule of the house finds the violation that was planted for it, and nothing beside it. */
class HouseRulesTest {
    private static final String ROOT = "planted";

    /** The planted house with every edge it needs, except the one that is to be found. */
    private static final House HOUSE = new House(
            new ClassFileImporter().importPackages(ROOT),
            ROOT,
            Map.ofEntries(
                    Map.entry("(root)", Set.of()),
                    Map.entry("law", Set.of()),
                    Map.entry("petition", Set.of("law")),
                    Map.entry("office", Set.of("law")),
                    Map.entry("casework", Set.of("petition", "law")),
                    Map.entry("api", Set.of("casework")),
                    Map.entry("pages", Set.of("casework")),
                    Map.entry("reading", Set.of("pages")),
                    Map.entry("staff", Set.of("casework")),
                    Map.entry("editorial", Set.of("staff")),
                    Map.entry("requestdesk", Set.of("staff"))));

    @Test
    void aRoomThatIsNotListedIsFound() {
        assertThat(HOUSE.missingAndUnlistedRooms()).containsExactly("attic");
    }

    @Test
    void aRoomThatIsListedAndDoesNotStandIsFound() {
        House listed = new House(HOUSE.classes(), ROOT, Map.of("attic", Set.of(), "cellar", Set.of()));
        assertThat(listed.missingAndUnlistedRooms()).contains("cellar").doesNotContain("attic");
    }

    @Test
    void anEdgeThatIsNotInTheTableIsFound() {
        assertThat(HOUSE.forbiddenEdges()).containsExactly(Map.entry("office", Set.of("casework")));
    }

    @Test
    void roomsThatUseEachOtherInTheTableAreFound() {
        House round = new House(
                HOUSE.classes(),
                ROOT,
                Map.of("law", Set.of(), "office", Set.of("casework", "law"), "casework", Set.of("office")));
        assertThat(round.roomsInACycle()).containsExactly("casework", "office");
        assertThat(HOUSE.roomsInACycle()).isEmpty();
    }

    @Test
    void aFrameworkInAPureRoomIsFound() {
        assertThat(HOUSE.foreignToPureRooms()).containsExactly("jakarta.inject.Singleton");
    }

    @Test
    void whoeverReadsTheClockOutsideWiringIsFound() {
        assertThat(HOUSE.readersOfTheClock()).containsExactly("planted.casework.Hurry");
    }

    @Test
    void aPublicRowAndAPublicStoreAreFound() {
        assertThat(HOUSE.openRowsAndStores()).containsExactly("planted.casework.OpenRow", "planted.casework.OpenStore");
    }

    @Test
    void anEndpointThatIsNotPublicOrHasNoAudienceIsFound() {
        assertThat(HOUSE.silentEndpoints())
                .containsExactly("planted.api.WrongApi.forNobodyKnown()", "planted.api.WrongApi.hidden()");
    }

    @Test
    void aDeskThatIsOpenToEverybodyIsFoundInEveryRoomOfDesks() {
        assertThat(HOUSE.openDesks())
                .containsExactly(
                        "planted.editorial.OpenDesk.show()",
                        "planted.requestdesk.WrongPage.show()",
                        "planted.staff.OpenDesk.show()");
    }

    @Test
    void aDoorWithTheNameOfAnotherOrOutsideTheDoorsIsFound() {
        assertThat(HOUSE.misnamedDoors())
                .containsExactly(
                        "planted.casework.BackDoor",
                        "planted.pages.WrongDesk",
                        "planted.reading.WrongDesk",
                        "planted.requestdesk.WrongPage");
    }
}
