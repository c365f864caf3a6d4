package coop.milpa.members.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Applications;
import coop.milpa.platform.TenantScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Lists applications in pieces. */
@Service
class ApplicationLists implements Applications {

    private final ApplicationRegister register;
    private final TenantScope tenants;

    ApplicationLists(ApplicationRegister register, TenantScope tenants) {
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    public long count(Which which) {
        return tenants.read(which.cooperative(), () -> register.count(which));
    }

    @Override
    public Map<ApplicationId, Application> named(CooperativeId cooperative, Collection<ApplicationId> applications) {
        return tenants.read(
                cooperative,
                () -> register.all(cooperative, applications).stream()
                        .collect(Collectors.toMap(Application::id, Function.identity())));
    }

    @Override
    public List<Application> page(Which which, long offset, int limit) {
        return tenants.read(which.cooperative(), () -> register.page(which, offset, limit));
    }

    @Override
    public List<Application> after(Which which, Optional<ApplicationId> after, int limit) {
        return tenants.read(which.cooperative(), () -> register.after(which, after, limit));
    }

    @Override
    public Map<ApplicationId, ActorId> takers(CooperativeId cooperative, Collection<ApplicationId> applications) {
        return tenants.read(cooperative, () -> register.takers(cooperative, applications));
    }
}
