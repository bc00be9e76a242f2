package portal.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.law.Reason;
import portal.law.Refused;
import portal.office.Duty;
import portal.office.Officer;
import portal.office.Staff;
import portal.security.LoggedIn;

/**
 * Lets officers through to the desks: the provider says who somebody is, the office's own list says whether that is an
 * officer. What an officer may do is what both of them grant.
 */
@Singleton
public class OnDuty implements HttpSecurityPolicy {
    private static final String OFFICER = OnDuty.class.getName();

    private final Staff staff;

    OnDuty(Staff staff) {
        this.staff = staff;
    }

    /** The officer whose request this is. */
    public static Officer officer(RoutingContext request) {
        return known(request).orElseThrow(() -> new Refused(Reason.FORBIDDEN, "请先登录。"));
    }

    /** The officer whose request this is; empty while nobody knows, as on the way to the log-in. */
    static Optional<Officer> known(RoutingContext request) {
        return Optional.ofNullable(request.get(OFFICER));
    }

    /** The name in {@code application.properties}. */
    @Override
    public String name() {
        return "on-duty";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return LoggedIn.check(
                request,
                identity,
                known -> staff.onDuty(known.getPrincipal().getName())
                        .map(officer -> officer.within(known.getRoles()))
                        .invoke(officer -> request.put(OFFICER, officer))
                        .map(officer -> new CheckResult(true, as(officer, known))));
    }

    private static SecurityIdentity as(Officer officer, SecurityIdentity known) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(known.getPrincipal())
                .addCredentials(known.getCredentials())
                .addAttributes(known.getAttributes())
                .addRoles(officer.duties().stream().map(Duty::code).collect(Collectors.toSet()))
                .build();
    }
}
