package coop.milpa.savings.internal;

import coop.milpa.kernel.Accrual;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings.Gathered;
import coop.milpa.savings.internal.Capitalisation.Earned;
import coop.milpa.savings.internal.Capitalisation.Share;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what each account is given on a posting day: everything it has earned and not been given, rounded once, half
 * to even; tax rounded apart. An account that takes no entries now, or that was given too much before (a deposit was
 * undone after its interest was given), is given nothing: its days are carried on.
 */
final class CapitalisationPolicy {

    private final Group group;
    private final Earned earned;
    private final Rate withholding;
    private final List<Share> shares = new ArrayList<>();
    private final List<Carried> set = new ArrayList<>();
    private Accrual owed = Accrual.ZERO;

    CapitalisationPolicy(Group group, Earned earned, Rate withholding) {
        this.group = group;
        this.earned = earned;
        this.withholding = withholding;
    }

    /**
     * What is known on a posting day.
     *
     * @param gathered  balance-days of each account since the last posting day or change of rate
     * @param carried  what accounts earned before
     * @param shut  accounts that take no entries now
     * @param payable  what the payable account holds for the group, minor units
     */
    record Known(List<Gathered> gathered, List<Carried> carried, Set<AccountId> shut, long payable) {}

    Capitalisation decide(Known known) {
        Map<AccountId, Accrual> before = before(known.carried());
        Map<AccountId, Long> accounts = new TreeMap<>();
        before.keySet().forEach(account -> accounts.put(account, 0L));
        if (!earned.yield().rate().isZero()) {
            known.gathered().forEach(one -> accounts.put(one.account(), one.balanceDays()));
        }
        accounts.forEach((account, balanceDays) -> decide(
                account,
                balanceDays,
                before.getOrDefault(account, Accrual.ZERO),
                known.shut().contains(account)));
        long kept = Math.clamp(round(owed), 0, known.payable());
        return new Capitalisation(group, earned, shares, set, known.payable() - kept, kept);
    }

    private Map<AccountId, Accrual> before(List<Carried> carried) {
        Map<AccountId, Accrual> before = new TreeMap<>();
        for (Carried one : carried) {
            before.merge(one.account(), one.yield().on(one.balanceDays(), group.decimals()), Accrual::plus);
        }
        return before;
    }

    private void decide(AccountId account, long balanceDays, Accrual before, boolean shut) {
        Accrual exact = before.plus(earned.yield().on(balanceDays, group.decimals()));
        if (!shut && exact.exact().signum() >= 0) {
            shares.add(new Share(account, balanceDays, round(exact), round(exact.share(withholding))));
            return;
        }
        owed = owed.plus(exact);
        if (balanceDays != 0) {
            var days = new Period(earned.from(), earned.period().to());
            set.add(new Carried(account, days, balanceDays, earned.yield()));
        }
    }

    private long round(Accrual exact) {
        return exact.toMoney(group.currency(), RoundingMode.HALF_EVEN).minor();
    }
}
