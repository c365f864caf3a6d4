package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what receipts paid into savings accounts, whatever it was for. */
@Component
class ReceivedMoney {

    private final ReceivedRegister register;
    private final Arrivals arrivals;
    private final Days days;
    private final TenantScope tenants;

    ReceivedMoney(ReceivedRegister register, Arrivals arrivals, Days days, TenantScope tenants) {
        this.register = register;
        this.arrivals = arrivals;
        this.days = days;
        this.tenants = tenants;
    }

    void paid(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(cooperative, () -> {
            LocalDate open = days.open(cooperative).orElseThrow();
            register.add(cooperative, payments, open);
            Set<AccountId> accounts =
                    payments.stream().map(payment -> payment.due().account()).collect(Collectors.toSet());
            arrivals.byOwners(cooperative, accounts, open);
        });
    }

    void undone(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(
                cooperative,
                () -> register.undo(
                        cooperative, payments, days.open(cooperative).orElseThrow()));
    }
}
