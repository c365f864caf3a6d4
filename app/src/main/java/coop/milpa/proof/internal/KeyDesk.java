package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.proof.FederationKeys;
import coop.milpa.proof.file.FederationKey;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Keeps the keys that federations have published: appended, never changed. */
@Service
class KeyDesk implements FederationKeys {

    private final ProofRegister register;
    private final TenantScope tenants;
    private final Clock clock;

    KeyDesk(ProofRegister register, TenantScope tenants, Clock clock) {
        this.register = register;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public void publish(CooperativeId federation, FederationKey key) {
        tenants.write(federation, () -> {
            register.publish(federation, key, clock.instant());
            return key;
        });
    }

    @Override
    public boolean isOf(CooperativeId federation, FederationKey key) {
        return tenants.read(federation, () -> register.isPublished(federation, key));
    }
}
