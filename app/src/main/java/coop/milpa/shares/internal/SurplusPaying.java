package coop.milpa.shares.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Days;
import coop.milpa.members.MemberRight;
import coop.milpa.members.Standings;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SideBySide;
import coop.milpa.platform.TenantScope;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses.PaymentRun;
import coop.milpa.shares.internal.PaymentRegister.Paid;
import coop.milpa.shares.internal.PaymentRegister.Stretch;
import coop.milpa.shares.internal.PaymentRegister.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Pays a surplus, a stretch of members at a time, each in a transaction of its own with the rows that say so, as many
 * side by side as there are cores: whoever is interrupted goes on with those who have no such row.
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
    private final SideBySide sideBySide;

    SurplusPaying(
            TenantScope tenants,
            Days days,
            Standings standings,
            DistributionRegister register,
            PaymentRegister payments,
            PaymentEntries entries,
            SharesLimits limits,
            SideBySide sideBySide) {
        this.tenants = tenants;
        this.days = days;
        this.standings = standings;
        this.register = register;
        this.payments = payments;
        this.entries = entries;
        this.limits = limits;
        this.sideBySide = sideBySide;
    }

    /** How many members were looked at, and what those who could be were paid. */
    private record Some(long tried, long paid, long amount) {

        Some plus(Some other) {
            return new Some(tried + other.tried, paid + other.paid, Math.addExact(amount, other.amount));
        }
    }

    /** What the close pays belongs to its own transaction, and comes one after another. */
    PaymentRun pay(CooperativeId cooperative, Distribution distribution, Progress progress) {
        tenants.run(cooperative, () -> register.pays(cooperative, distribution.id()));
        List<Stretch> stretches = tenants.read(
                cooperative, () -> payments.stretches(cooperative, distribution.id(), limits.paymentRows()));
        progress.begin(distribution.endsOn().toString(), distribution.figures().members());
        Progress shared = progress.shared();
        Function<Stretch, Some> pay = stretch -> {
            Some some = tenants.write(cooperative, () -> some(cooperative, distribution, stretch));
            shared.advance(some.tried());
            return some;
        };
        Stream<Some> paid = TransactionSynchronizationManager.isActualTransactionActive()
                ? stretches.stream().map(pay)
                : sideBySide.each(stretches, pay).values().stream();
        Some all = paid.reduce(new Some(0, 0, 0), Some::plus);
        progress.end();
        return new PaymentRun(all.tried(), all.paid(), new Money(all.amount(), distribution.currency()));
    }

    private Some some(CooperativeId cooperative, Distribution distribution, Stretch stretch) {
        register.share(cooperative);
        payments.lock(distribution.id(), stretch);
        List<Unpaid> unpaid = payments.unpaid(cooperative, distribution.id(), stretch);
        if (unpaid.isEmpty()) {
            return new Some(0, 0, 0);
        }
        LocalDate day = days.open(cooperative).orElseThrow();
        Map<Integer, String> waits = new HashMap<>();
        List<Unpaid> fit = fit(unpaid, standings.suspended(cooperative, MemberRight.SURPLUS, day), waits);
        List<Paid> paid =
                new ArrayList<>(entries.pay(cooperative, distribution, fit, new PaymentEntries.On(day, waits)));
        payments.paid(cooperative, distribution.id(), day, paid);
        payments.waiting(cooperative, distribution.id(), day, waits);
        long amount = paid.stream().mapToLong(each -> each.what().amount()).sum();
        return new Some(unpaid.size(), paid.size(), amount);
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
