package portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of a house and its rules; each rule answers with what breaks it.
 *
 * @param root the package under which the rooms lie
 * @param mayUse the rooms that should stand, and whom each may use beside itself
 */
record House(JavaClasses classes, String root, Map<String, Set<String>> mayUse) {
    private static final String DESK = "Desk";

    /** The rooms with endpoints, and what these are named after. */
    private static final Map<String, String> DOORS = Map.of(
            "api", "Api", "pages", "Page", "reading", "Page", "staff", DESK, "editorial", DESK, "requestdesk", DESK);

    private static final Set<String> PURE = Set.of("law", "petition", "inforequest", "statistics");

    /** Rooms that are listed and do not stand, or stand and are not listed. */
    Set<String> missingAndUnlistedRooms() {
        Set<String> standing = classes.stream().map(this::roomOf).collect(Collectors.toCollection(TreeSet::new));
        Set<String> odd = new TreeSet<>(standing);
        odd.addAll(mayUse.keySet());
        odd.removeIf(room -> standing.contains(room) && mayUse.containsKey(room));
        return odd;
    }

    /** Rooms that use others which the table does not give them. */
    Map<String, Set<String>> forbiddenEdges() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        for (JavaClass type : classes) {
            String room = roomOf(type);
            usedBy(type)
                    .filter(target -> target.getPackageName().equals(root)
                            || target.getPackageName().startsWith(root + "."))
                    .map(this::roomOf)
                    .filter(other -> !other.equals(room))
                    .filter(other -> !mayUse.getOrDefault(room, Set.of()).contains(other))
                    .forEach(other -> forbidden
                            .computeIfAbsent(room, key -> new TreeSet<>())
                            .add(other));
        }
        return forbidden;
    }

    /** Rooms that the table makes use each other in a circle, and those above them. */
    Set<String> roomsInACycle() {
        Set<String> settled = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            grew = mayUse.entrySet().stream()
                    .filter(entry -> settled.containsAll(entry.getValue()))
                    .map(entry -> settled.add(entry.getKey()))
                    .reduce(false, Boolean::logicalOr);
        }
        Set<String> left = new TreeSet<>(mayUse.keySet());
        left.removeAll(settled);
        return left;
    }

    /** What pure rooms use beside the JDK, JSpecify and each other. */
    Set<String> foreignToPureRooms() {
        return classes.stream()
                .filter(type -> PURE.contains(roomOf(type)))
                .flatMap(House::usedBy)
                .filter(target -> !target.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("org.jspecify."))
                .filter(name -> PURE.stream().noneMatch(room -> name.startsWith(root + "." + room + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who asks the machine for the time, beside Wiring. */
    Set<String> readersOfTheClock() {
        return classes.stream()
                .filter(type -> !type.getName().equals(root + ".Wiring"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("java.time"))
                .filter(call -> call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows and stores that other rooms can see. */
    Set<String> openRowsAndStores() {
        return named(type -> (type.getSimpleName().endsWith("Row")
                        || type.getSimpleName().endsWith("Store")
                                && !type.getSimpleName().equals("FileStore"))
                && type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /** Endpoint methods that Quarkus would skip, or that do not say who may call them. */
    Set<String> silentEndpoints() {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(House::isEndpoint)
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC) || !declaresAudience(method))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Endpoints of the desks that somebody reaches who is no officer. */
    Set<String> openDesks() {
        return classes.stream()
                .filter(type -> DESK.equals(DOORS.get(roomOf(type))))
                .flatMap(type -> type.getMethods().stream())
                .filter(House::isEndpoint)
                .filter(method -> !method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed"))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes with endpoints that stand in no room of doors, or are not named after theirs. */
    Set<String> misnamedDoors() {
        return named(type -> type.getMethods().stream().anyMatch(House::isEndpoint)
                && !(DOORS.containsKey(roomOf(type)) && type.getSimpleName().endsWith(DOORS.get(roomOf(type)))));
    }

    private Set<String> named(Predicate<JavaClass> rule) {
        return classes.stream().filter(rule).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "(root)" : name.substring(root.length() + 1).split("\\.")[0];
    }

    private static Stream<JavaClass> usedBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static boolean isEndpoint(JavaMethod method) {
        return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD")
                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static boolean declaresAudience(JavaMethod method) {
        return Stream.of("PermitAll", "RolesAllowed")
                .anyMatch(audience -> method.isAnnotatedWith("jakarta.annotation.security." + audience));
    }
}
