package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks.SleepNotice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sleeps, and who is about to. */
@Component
class SleepDesk {

    private final DormancyRegister register;
    private final SavingsRegister accounts;
    private final TenantScope tenants;

    SleepDesk(DormancyRegister register, SavingsRegister accounts, TenantScope tenants) {
        this.register = register;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    void wake(CooperativeId cooperative, Position position) {
        register.wake(cooperative, position.account().id(), position.day());
    }

    List<SleepNotice> told(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            List<DormancyRegister.Told> told = register.told(cooperative);
            UUID[] ids = told.stream().map(one -> one.account().value()).toArray(UUID[]::new);
            Map<AccountId, SavingsAccount> named =
                    accounts.where(cooperative, "account_id = any(:ids)", Map.of("ids", ids)).stream()
                            .collect(Collectors.toMap(SavingsAccount::id, account -> account));
            return told.stream()
                    .map(one -> new SleepNotice(
                            Objects.requireNonNull(named.get(one.account())), one.quietSince(), one.toldOn()))
                    .toList();
        });
    }
}
