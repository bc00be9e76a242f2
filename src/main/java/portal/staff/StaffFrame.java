package portal.staff;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import java.util.List;
import java.util.Optional;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Officer;

/**
 * What the layout of the desks knows: the template global {@code desk}.
 *
 * @param officer empty where nobody has logged in, as on a page that says why
 */
record StaffFrame(Optional<Officer> officer, String path) {
    @TemplateGlobal
    static StaffFrame desk() {
        return Gate.request()
                .map(request -> new StaffFrame(OnDuty.known(request), request.normalizedPath()))
                .orElseGet(() -> new StaffFrame(Optional.empty(), "/staff"));
    }

    /** Where this officer may go, one entry a desk. */
    public List<Nav> nav() {
        String office = Arc.container().instance(Agencies.class).get().office().code();
        return officer.map(known -> Nav.of(known, known.agency().equals(office)))
                .orElse(List.of());
    }

    /** Whether this page belongs to an entry of the navigation. */
    public boolean within(Nav entry) {
        return entry.parts().stream().anyMatch(this::in);
    }

    /** For the tabs of the management: whether this page belongs to a part of it. */
    public boolean in(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Name of the agency the officer belongs to. */
    public String agency() {
        Agencies agencies = Arc.container().instance(Agencies.class).get();
        return officer.flatMap(known -> agencies.byCode(known.agency()))
                .map(Agency::name)
                .orElse("");
    }
}
