package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.MemberList;
import coop.milpa.members.internal.MemberListRegister.Found;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Lists the register, with what the parties say of the people of each piece. */
@Service
class MemberListDesk implements MemberList {

    private final MemberListRegister register;
    private final Parties parties;
    private final TenantScope tenants;

    MemberListDesk(MemberListRegister register, Parties parties, TenantScope tenants) {
        this.register = register;
        this.parties = parties;
        this.tenants = tenants;
    }

    @Override
    public List<Listed> after(Which which, Order order, String number, int limit) {
        return tenants.read(which.cooperative(), () -> listed(which, register.after(which, order, number, limit)));
    }

    @Override
    public long count(Which which) {
        return tenants.read(which.cooperative(), () -> register.count(which));
    }

    private List<Listed> listed(Which which, List<Found> found) {
        Map<PartyId, Party> known = parties.named(
                which.cooperative(),
                found.stream().map(one -> one.row().party()).toList());
        return found.stream()
                .map(one -> new Listed(
                        one.row()
                                .with(Objects.requireNonNull(known.get(one.row().party()), "A member is a party")),
                        one.state(),
                        one.stateSince()))
                .toList();
    }
}
