package coop.milpa.contributions.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Payment;
import coop.milpa.receipts.Share;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what receipts paid in, and what of it was undone. */
@Component
class PaidByReceipt {

    private final MovementRegister movements;
    private final CapCheck caps;
    private final Days days;
    private final TenantScope tenants;

    PaidByReceipt(MovementRegister movements, CapCheck caps, Days days, TenantScope tenants) {
        this.movements = movements;
        this.caps = caps;
        this.days = days;
        this.tenants = tenants;
    }

    Map<MemberId, Refusal> forbids(CooperativeId cooperative, List<Share> shares, LocalDate on) {
        Map<MemberId, Money> more = new HashMap<>();
        shares.forEach(share -> more.merge(share.due().member(), share.amount(), Money::plus));
        return tenants.read(cooperative, () -> caps.forbids(cooperative, more, on));
    }

    void quotas(CooperativeId cooperative, List<Payment> payments, int sign) {
        add(
                cooperative,
                payments.stream()
                        .map(payment -> Movement.quota(
                                payment.due().member(),
                                payment.entry(),
                                YearMonth.parse(payment.due().reference()),
                                sign * payment.amount().minor()))
                        .toList());
    }

    void extras(CooperativeId cooperative, List<Payment> payments, int sign) {
        add(
                cooperative,
                payments.stream()
                        .map(payment -> Movement.extra(
                                payment.due().member(),
                                payment.entry(),
                                sign * payment.amount().minor()))
                        .toList());
    }

    private void add(CooperativeId cooperative, List<Movement> paid) {
        tenants.run(cooperative, () -> movements.add(cooperative, days.open(cooperative).orElseThrow(), paid));
    }
}
