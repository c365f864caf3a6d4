package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Days;
import coop.milpa.members.MemberRight;
import coop.milpa.members.Standings;
import coop.milpa.platform.Progress;
import coop.milpa.platform.TenantScope;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses.PaymentRun;
import coop.milpa.shares.internal.PaymentRegister.Paid;
import coop.milpa.shares.internal.PaymentRegister.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Pays a surplus, some members at a time, each some in a transaction of its own with the rows that say so: whoever is
 * interrupted goes on with those who have no such row.
 */
@Component
class SurplusPaying {

    static final String STANDING = "shares.waits.standing";
    static final String NO_ACCOUNT = "shares.waits.no-account";
    static final String CONTRIBUTIONS = "shares.waits.contributions";

    private final TenantScope tenants;
    private final Days days;
    private final Standings standings;
    private final DistributionRegister register;
    private final PaymentRegister payments;
    private final PaymentEntries entries;
    private final SharesLimits limits;

    SurplusPaying(
            TenantScope tenants,
            Days days,
            Standings standings,
            DistributionRegister register,
            PaymentRegister payments,
            PaymentEntries entries,
            SharesLimits limits) {
        this.tenants = tenants;
        this.days = days;
        this.standings = standings;
        this.register = register;
        this.payments = payments;
        this.entries = entries;
        this.limits = limits;
    }

    /** Some members who were looked at, up to a place, and what they were paid. */
    private record Some(int last, long tried, long paid, long amount) {}

    PaymentRun pay(CooperativeId cooperative, Distribution distribution, Progress progress) {
        tenants.run(cooperative, () -> register.pays(cooperative, distribution.id()));
        progress.begin(distribution.endsOn().toString(), distribution.figures().members());
        long tried = 0;
        long paid = 0;
        long amount = 0;
        int after = 0;
        while (true) {
            int from = after;
            Some some = tenants.write(cooperative, () -> some(cooperative, distribution, from));
            if (some.last() == from) {
                progress.end();
                return new PaymentRun(tried, paid, new Money(amount, distribution.currency()));
            }
            tried += some.tried();
            paid += some.paid();
            amount += some.amount();
            after = some.last();
            progress.advance(some.tried());
        }
    }

    private Some some(CooperativeId cooperative, Distribution distribution, int after) {
        register.lock(cooperative);
        PaymentRegister.Looked looked = payments.look(cooperative, distribution.id(), after, limits.paymentRows());
        List<Unpaid> unpaid = looked.unpaid();
        if (unpaid.isEmpty()) {
            return new Some(looked.last(), 0, 0, 0);
        }
        LocalDate day = days.open(cooperative).orElseThrow();
        Map<Integer, String> waits = new HashMap<>();
        List<Unpaid> fit = fit(unpaid, standings.suspended(cooperative, MemberRight.SURPLUS, day), waits);
        List<Paid> paid =
                new ArrayList<>(entries.pay(cooperative, distribution, fit, new PaymentEntries.On(day, waits)));
        payments.paid(cooperative, distribution.id(), day, paid);
        payments.waiting(cooperative, distribution.id(), day, waits);
        long amount = paid.stream().mapToLong(each -> each.what().amount()).sum();
        return new Some(looked.last(), unpaid.size(), paid.size(), amount);
    }

    private static List<Unpaid> fit(List<Unpaid> unpaid, Set<MemberId> suspended, Map<Integer, String> waits) {
        List<Unpaid> fit = new ArrayList<>();
        for (Unpaid each : unpaid) {
            if (suspended.contains(each.member())) {
                waits.put(each.place(), STANDING);
            } else {
                fit.add(each);
            }
        }
        return fit;
    }
}
