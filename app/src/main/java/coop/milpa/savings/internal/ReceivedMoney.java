package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Charge;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Share;
import coop.milpa.receipts.Tender;
import coop.milpa.savings.internal.MovementTaxing.Taxed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what receipts paid into savings accounts, whatever it was for. */
@Component
class ReceivedMoney {

    private static final String MOVEMENT_TAX = "savings.movement-tax";

    private final ReceivedRegister register;
    private final Arrivals arrivals;
    private final Days days;
    private final TenantScope tenants;
    private final MovementTaxing taxing;

    ReceivedMoney(ReceivedRegister register, Arrivals arrivals, Days days, TenantScope tenants, MovementTaxing taxing) {
        this.register = register;
        this.arrivals = arrivals;
        this.days = days;
        this.tenants = tenants;
        this.taxing = taxing;
    }

    /** The tax on the movements, as on deposits; between accounts of one owner, as on her transfers. */
    Map<Share, List<Charge>> charges(CooperativeId cooperative, List<Share> shares, Tender tender, LocalDate on) {
        String operation = tender instanceof Tender.FromAccount ? MovementTaxing.OWN_TRANSFER : MovementTaxing.DEPOSIT;
        Map<Share, Taxed> movements = shares.stream()
                .collect(Collectors.toMap(
                        share -> share,
                        share -> new Taxed(operation, share.due().account(), share.amount(), on),
                        (same, again) -> same));
        Map<Taxed, Money> taxes =
                tenants.read(cooperative, () -> taxing.tax(cooperative, on, Set.copyOf(movements.values())));
        Map<Share, List<Charge>> charges = new HashMap<>();
        movements.forEach((share, taxed) -> Optional.ofNullable(taxes.get(taxed))
                .ifPresent(tax ->
                        charges.put(share, List.of(new Charge(MOVEMENT_TAX, AccountRole.MOVEMENT_TAX_PAYABLE, tax)))));
        return charges;
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
