package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.BalanceDays;
import coop.milpa.ledger.Books;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.SavingsOfMembers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Adds up accounts of the same owner. */
@Service
class OwnersDesk implements SavingsOfMembers {

    private final OwnerRegister register;
    private final BalanceDays days;
    private final Availability availability;
    private final TenantScope tenants;

    OwnersDesk(OwnerRegister register, BalanceDays days, Availability availability, TenantScope tenants) {
        this.register = register;
        this.days = days;
        this.availability = availability;
        this.tenants = tenants;
    }

    @Override
    public void balanceDays(CooperativeId cooperative, Currency currency, Books.Period period, Into into) {
        tenants.read(cooperative, () -> {
            OwnerRegister.Owners owners = register.owners(cooperative, currency);
            days.each(
                    new BalanceDays.Which(cooperative, ProductKinds.ROLES, currency, period),
                    (account, balanceDays) -> {
                        if (balanceDays > 0) {
                            owners.of(account).ifPresent(owner -> into.of(owner, balanceDays));
                        }
                    });
            return true;
        });
    }

    @Override
    public Map<MemberId, AccountId> taking(
            CooperativeId cooperative, Currency currency, Collection<MemberId> owners, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Map<AccountId, MemberId> demand = register.demand(cooperative, currency, owners);
            Set<AccountId> open = availability.of(cooperative, demand.keySet(), day).stream()
                    .map(Availability.Available::account)
                    .collect(Collectors.toSet());
            Map<MemberId, AccountId> taking = new HashMap<>();
            demand.forEach((account, owner) -> {
                if (open.contains(account)) {
                    taking.putIfAbsent(owner, account);
                }
            });
            return taking;
        });
    }
}
