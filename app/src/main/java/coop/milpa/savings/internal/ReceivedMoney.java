package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Payment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what receipts paid into savings accounts, whatever it was for. */
@Component
class ReceivedMoney {

    private final ReceivedRegister register;
    private final Days days;
    private final TenantScope tenants;

    ReceivedMoney(ReceivedRegister register, Days days, TenantScope tenants) {
        this.register = register;
        this.days = days;
        this.tenants = tenants;
    }

    void paid(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(
                cooperative,
                () -> register.add(cooperative, payments, days.open(cooperative).orElseThrow()));
    }

    void undone(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(
                cooperative,
                () -> register.undo(
                        cooperative, payments, days.open(cooperative).orElseThrow()));
    }
}
