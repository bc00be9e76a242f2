package portal.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.law.Actor;
import portal.law.Actor.Role;
import portal.office.Duty;
import portal.office.Officer;
import portal.petition.Move;
import portal.petition.Petition;
import portal.petition.Procedure;
import portal.petition.Step;

/** As whom an officer acts: each duty gives roles of the procedure, always for the officer's own agency. */
final class Acting {
    private final List<Actor> actors = new ArrayList<>();

    /**
     * @param agency name of the officer's agency, as the history shows it
     * @param counsel whether the petition was put to this officer for legal advice
     */
    Acting(Officer officer, String agency, boolean counsel) {
        List<Role> roles = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            if (officer.has(duty)) {
                roles.addAll(roles(duty, officer.cleared(), counsel));
            }
        }
        roles.forEach(role -> actors.add(new Actor(role, agency, officer.agency())));
    }

    private static List<Role> roles(Duty duty, boolean cleared, boolean counsel) {
        return switch (duty) {
            case INTAKE_CLERK -> cleared ? List.of(Role.PETITION_OFFICE, Role.CLEARED) : List.of(Role.PETITION_OFFICE);
            case AGENCY_CLERK -> List.of(Role.AGENCY);
            case AGENCY_HEAD -> List.of(Role.AGENCY_HEAD, Role.AGENCY);
            case REVIEWER -> List.of(Role.REVIEWER);
            case SUPERVISOR -> List.of(Role.SUPERVISOR);
            case LEGAL_ADVISER -> counsel ? List.of(Role.LEGAL_ADVISER) : List.of();
            case EDITOR, PUBLISHER, DISCLOSURE_OFFICER, AUDITOR, ADMINISTRATOR -> List.of();
        };
    }

    /** What the procedure allows now, each step once, in the order of its table. */
    List<Move> open(Petition petition, LocalDate day) {
        Map<Class<? extends Step>, Move> open = new LinkedHashMap<>();
        actors.forEach(
                actor -> Procedure.open(petition, actor, day).forEach(move -> open.putIfAbsent(move.step(), move)));
        List<Move> table = Procedure.table();
        return open.values().stream()
                .sorted((one, other) -> Integer.compare(table.indexOf(one), table.indexOf(other)))
                .toList();
    }

    /** Of several the first whom the procedure lets take the step; otherwise the first, to be told why not. */
    Optional<Actor> who(Petition petition, Class<? extends Step> step, LocalDate day) {
        return actors.stream()
                .filter(actor -> Procedure.open(petition, actor, day).stream().anyMatch(move -> move.step() == step))
                .findFirst()
                .or(() -> actors.stream().findFirst());
    }
}
