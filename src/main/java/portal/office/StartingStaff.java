package portal.office;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The officers there are at the very start: in production the administrator that the configuration names, who adds the
 * others; in development and tests one for each duty.
 */
@Singleton
class StartingStaff {
    private static final String WELCOME = "insert into officer (subject, name, agency, duties, cleared)"
            + " values ($1, $2, $3, $4, $5) on conflict (subject) do nothing";

    private final Pool pool;
    private final Agency office;
    private final Optional<String> firstAdministrator;

    StartingStaff(
            Pool pool,
            Agencies known,
            @ConfigProperty(name = "portal.staff.first-administrator") Optional<String> firstAdministrator) {
        this.pool = pool;
        this.office = known.office();
        this.firstAdministrator = firstAdministrator;
    }

    /** A sample officer: who logs in under which name, and for what. */
    private record Sample(String subject, String name, String agency, Duty duty, boolean cleared) {}

    /** Adds whoever is missing of those who are there from the start; nobody who is known is changed. */
    Uni<Void> welcome() {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return add(samples());
        }
        return add(firstAdministrator.stream()
                .map(subject -> new Sample(subject, "系统管理员", office.code(), Duty.ADMINISTRATOR, false))
                .toList());
    }

    private Uni<Void> add(List<Sample> officers) {
        return officers.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(WELCOME)
                        .executeBatch(officers.stream()
                                .map(each -> Tuple.wrap(Arrays.asList(
                                        each.subject(),
                                        each.name(),
                                        each.agency(),
                                        new String[] {each.duty().code()},
                                        each.cleared())))
                                .toList())
                        .replaceWithVoid();
    }

    private List<Sample> samples() {
        return List.of(
                new Sample("intake", "收件员甲", office.code(), Duty.INTAKE_CLERK, false),
                new Sample("clerk", "承办人甲", "411002-zjj", Duty.AGENCY_CLERK, false),
                new Sample("head", "负责人甲", "411002-zjj", Duty.AGENCY_HEAD, false),
                new Sample("reviewer", "复查员甲", "411002-zf", Duty.REVIEWER, false),
                new Sample("supervisor", "督办员甲", office.code(), Duty.SUPERVISOR, false),
                new Sample("adviser", "法律顾问甲", office.code(), Duty.LEGAL_ADVISER, false),
                new Sample("editor", "信息公开编辑甲", office.code(), Duty.EDITOR, false),
                new Sample("publisher", "信息公开审核甲", office.code(), Duty.PUBLISHER, false),
                new Sample("disclosure", "信息公开员甲", office.code(), Duty.DISCLOSURE_OFFICER, false),
                new Sample("office-head", "负责人乙", office.code(), Duty.AGENCY_HEAD, false),
                new Sample("auditor", "审计员甲", office.code(), Duty.AUDITOR, false),
                new Sample("admin", "管理员甲", office.code(), Duty.ADMINISTRATOR, false),
                new Sample("secret", "检举控告专岗甲", office.code(), Duty.INTAKE_CLERK, true),
                new Sample("discipline", "检举控告专岗乙", "411000-jw", Duty.AGENCY_CLERK, true));
    }
}
