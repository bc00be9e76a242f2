package portal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Guards the house: who may use whom, what stays inside a room, and what every door must declare. */
class HouseTest {
    private static final String ROOT = "portal";
    private static final Set<String> DOORS = Set.of("api", "pages", "staff");

    /** The rooms that stand, and whom each may use beside itself; ADR 0001 holds the same table in words. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            room("(root)", "law"),
            room("boot", "security"),
            room("law"),
            room("search"),
            room("outbox", "(root)"),
            room("petition", "law"),
            room("security", "law", "(root)"),
            room("problem", "law", "(root)"),
            room("office", "law", "(root)"),
            room("document", "law", "petition", "(root)"),
            room("casework", "law", "petition", "office", "document", "outbox", "search", "security", "(root)"),
            room("disclosure", "law", "office", "document", "outbox", "search", "security", "casework", "(root)"),
            room(
                    "api",
                    "law",
                    "petition",
                    "office",
                    "casework",
                    "disclosure",
                    "document",
                    "search",
                    "outbox",
                    "security",
                    "(root)"),
            room(
                    "pages",
                    "law",
                    "petition",
                    "office",
                    "casework",
                    "disclosure",
                    "document",
                    "search",
                    "outbox",
                    "security",
                    "(root)"));

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Map.Entry<String, Set<String>> room(String name, String... uses) {
        return Map.entry(name, Set.of(uses));
    }

    @Test
    void everyRoomStandsAndIsListed() {
        Set<String> standing = house.stream().map(HouseTest::roomOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(standing).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void noRoomUsesOneThatTheTableDoesNotGiveIt() {
        Map<String, Set<String>> broken = new TreeMap<>();
        edges().forEach((room, used) -> used.stream()
                .filter(other -> !MAY_USE.getOrDefault(room, Set.of()).contains(other))
                .forEach(other ->
                        broken.computeIfAbsent(room, key -> new TreeSet<>()).add(other)));
        assertThat(broken).isEmpty();
    }

    @Test
    void theTableItselfHasNoCycle() {
        Set<String> settled = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            grew = MAY_USE.entrySet().stream()
                    .filter(entry -> settled.containsAll(entry.getValue()))
                    .map(entry -> settled.add(entry.getKey()))
                    .reduce(false, Boolean::logicalOr);
        }
        assertThat(settled).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void pureRoomsKnowOnlyTheJdkAndJSpecify() {
        List<String> foreign = house.stream()
                .filter(type -> Set.of("law", "petition").contains(roomOf(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> !name.startsWith("java.")
                        && !name.startsWith("portal.law")
                        && !name.startsWith("portal.petition")
                        && !name.startsWith("org.jspecify."))
                .distinct()
                .toList();
        assertThat(foreign).isEmpty();
    }

    @Test
    void onlyWiringReadsTheClockOfTheMachine() {
        List<String> readers = house.stream()
                .filter(type -> !type.getName().equals("portal.Wiring"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("java.time"))
                .filter(call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .map(call -> call.getOriginOwner().getName())
                .distinct()
                .toList();
        assertThat(readers).isEmpty();
    }

    @Test
    void rowsAndStoresStayInTheirRoom() {
        List<String> open = house.stream()
                .filter(type -> type.getSimpleName().endsWith("Row")
                        || type.getSimpleName().endsWith("Store")
                                && !type.getSimpleName().equals("FileStore"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void everyEndpointIsPublicAndDeclaresItsAudience() {
        List<String> silent = house.that(resideInAPackage("portal..")).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(HouseTest::isEndpoint)
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC) || !declaresAudience(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void doorsAreNamedAfterWhatTheyServe() {
        Map<String, String> suffix = Map.of("api", "Api", "pages", "Page", "staff", "Desk");
        List<String> misnamed = house.stream()
                .filter(type -> DOORS.contains(roomOf(type)))
                .filter(type -> type.getMethods().stream().anyMatch(HouseTest::isEndpoint))
                .filter(type -> !type.getSimpleName().endsWith(suffix.get(roomOf(type))))
                .map(JavaClass::getName)
                .toList();
        assertThat(misnamed).isEmpty();
    }

    private Map<String, Set<String>> edges() {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (JavaClass type : house) {
            String room = roomOf(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(ROOT)
                            || target.getPackageName().startsWith(ROOT + "."))
                    .map(HouseTest::roomOf)
                    .filter(other -> !other.equals(room))
                    .forEach(other ->
                            edges.computeIfAbsent(room, key -> new TreeSet<>()).add(other));
        }
        return edges;
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "(root)" : name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static boolean isEndpoint(JavaMethod method) {
        return List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD").stream()
                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static boolean declaresAudience(JavaMethod method) {
        return List.of("PermitAll", "RolesAllowed").stream()
                .anyMatch(audience -> method.isAnnotatedWith("jakarta.annotation.security." + audience));
    }
}
