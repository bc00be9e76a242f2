package portal.staff;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every door of the desks, in all their rooms, as it stands in the code, such as {@code GET /staff/cases/{no}}; read once, for it takes long. */
final class Doors {
    static final Set<String> ALL = Collections.unmodifiableSet(ArchConfiguration.withThreadLocalScope(reading -> {
        reading.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("portal").stream()
                        .filter(Doors::isDesk)
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(Doors::door)
                        .collect(Collectors.toCollection(TreeSet::new));
    }));

    private Doors() {}

    /** Whichever room it stands in: {@code HouseTest} sees that desks are named so. */
    private static boolean isDesk(JavaClass type) {
        return type.getSimpleName().endsWith("Desk")
                || type.tryGetAnnotationOfType(Path.class)
                        .filter(path -> path.value().startsWith("/staff"))
                        .isPresent();
    }

    private static Stream<String> door(JavaMethod method) {
        String verb = method.isAnnotatedWith(GET.class) ? "GET " : method.isAnnotatedWith(POST.class) ? "POST " : "";
        String below = method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value().replaceAll("\\{(\\w+):[^/]*\\}$", "{$1}"))
                .orElse("");
        return verb.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        verb + method.getOwner().getAnnotationOfType(Path.class).value() + below);
    }
}
