package coop.milpa.cheques.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Destination;
import coop.milpa.receipts.Due;
import coop.milpa.receipts.Payment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a member owes for cheques that came back, paid by her receipts. A due's reference is the cheque's number. */
@Component
class ReturnedCheques implements Destination {

    private static final String CODE = "cheques.returned";
    private static final int PRIORITY = 150;

    private final DebtRegister register;
    private final OwnAccounts own;
    private final TenantScope tenants;

    ReturnedCheques(DebtRegister register, OwnAccounts own, TenantScope tenants) {
        this.register = register;
        this.own = own;
        this.tenants = tenants;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public List<Due> due(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        List<DebtRegister.Debt> debts = tenants.read(cooperative, () -> register.unpaid(cooperative, members, on));
        Map<Currency, AccountId> accounts = new HashMap<>();
        return debts.stream()
                .map(debt -> new Due(
                        CODE,
                        debt.member(),
                        accounts.computeIfAbsent(
                                debt.unpaid().currency(),
                                currency ->
                                        own.openedDebts(cooperative, currency).orElseThrow()),
                        debt.unpaid(),
                        debt.since(),
                        Long.toString(debt.cheque())))
                .toList();
    }

    @Override
    public List<Due> rest(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return List.of();
    }

    @Override
    public void paid(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(cooperative, () -> register.pay(cooperative, payments, 1));
    }

    @Override
    public void undone(CooperativeId cooperative, List<Payment> payments) {
        tenants.run(cooperative, () -> register.pay(cooperative, payments, -1));
    }
}
