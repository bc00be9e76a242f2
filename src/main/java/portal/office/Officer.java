package portal.office;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who works at the desks.
 *
 * @param agency code of the agency the officer belongs to
 * @param cleared whether the officer may know of accusations (检举控告专岗)
 */
public record Officer(long id, String name, String agency, Set<Duty> duties, boolean cleared) {
    public Officer {
        duties = Set.copyOf(duties);
    }

    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** The duties in the words of the office: {@code 收件员、督查督办员}. */
    public String dutyLabel() {
        return duties.stream().sorted().map(Duty::label).collect(Collectors.joining("、"));
    }

    /** The same officer with those duties alone that somebody else grants too. */
    public Officer within(Set<String> granted) {
        Set<Duty> both =
                duties.stream().filter(duty -> granted.contains(duty.code())).collect(Collectors.toSet());
        return new Officer(id, name, agency, both, cleared);
    }
}
