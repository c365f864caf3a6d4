package coop.milpa.access.internal;

import coop.milpa.platform.Network;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Permission;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives each permission to its starter roles the first time the program knows it, and never again. */
@Component
class StarterRights implements SmartInitializingSingleton {

    private final RoleRegister roles;
    private final TenantScope tenants;
    private final ObjectProvider<Permission> declared;

    StarterRights(RoleRegister roles, TenantScope tenants, ObjectProvider<Permission> declared) {
        this.roles = roles;
        this.tenants = tenants;
        this.declared = declared;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> known = tenants.read(Network.ID, roles::known);
        List<Permission> fresh = declared.stream()
                .filter(permission -> !known.contains(permission.name()))
                .toList();
        if (!fresh.isEmpty()) {
            tenants.run(Network.ID, () -> roles.add(fresh));
        }
    }
}
