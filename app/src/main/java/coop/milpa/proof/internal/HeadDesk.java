package coop.milpa.proof.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.proof.PublishedHead;
import coop.milpa.proof.PublishedHeads;
import coop.milpa.proof.tree.Hash;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks up heads of closed days with the signatures under them. */
@Service
class HeadDesk implements PublishedHeads {

    private final ProofRegister register;
    private final Days days;
    private final TenantScope tenants;

    HeadDesk(ProofRegister register, Days days, TenantScope tenants) {
        this.register = register;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public Optional<PublishedHead> of(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> days.closed(cooperative, day)
                        .map(closed -> new PublishedHead(
                                cooperative,
                                day,
                                Hash.parse(closed.hash()),
                                register.countersignature(cooperative, day))));
    }
}
