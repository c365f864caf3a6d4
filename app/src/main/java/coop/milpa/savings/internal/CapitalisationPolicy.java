package coop.milpa.savings.internal;

import coop.milpa.kernel.Rate;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.savings.internal.Capitalisation.Earned;
import coop.milpa.savings.internal.Capitalisation.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final Earned earned;
    private final Rate withholding;
    private final List<Share> shares = new ArrayList<>();
    private final List<Carried> set = new ArrayList<>();
    private Due owed = Due.ZERO;

    CapitalisationPolicy(Earned earned) {
        this.earned = earned;
        this.withholding = earned.version().earning().withholding();
    }

    /**
     * What is known on a posting day.
     *
     * @param dues  what each account earned under the version of that day
     * @param carried  what accounts earned before
     * @param given  who was given interest since the last posting day
     * @param shut  accounts that take no entries now
     */
    record Known(List<AccountDue> dues, List<Carried> carried, Given given, Set<AccountId> shut) {}

    /**
     * Decides.
     *
     * @param payable  what the payable account holds for the group, minor units
     */
    Capitalisation decide(Known known, long payable) {
        Map<AccountId, Due> before = new HashMap<>();
        known.carried().forEach(one -> before.merge(one.account(), one.due(), Due::plus));
        for (AccountDue due : known.dues()) {
            Due earlier = before.remove(due.account());
            decide(known, due, earlier == null ? Due.ZERO : earlier);
        }
        new TreeMap<>(before).forEach((account, due) -> decide(known, new AccountDue(account, 0, Due.ZERO), due));
        long kept = Math.clamp(owed.rounded(), 0, Math.max(payable, 0));
        return new Capitalisation(earned.version().group(), earned, shares, set, Math.max(payable, 0) - kept, kept);
    }

    private void decide(Known known, AccountDue due, Due before) {
        AccountId account = due.account();
        Due exact = before.numerator().signum() == 0 ? due.due() : before.plus(due.due());
        if (exact.signum() >= 0 && !known.shut().contains(account)) {
            LocalDate from = known.given().start(account, earned.period().from());
            shares.add(new Share(
                    account,
                    from,
                    due.balanceDays(),
                    exact.rounded(),
                    exact.share(withholding).rounded()));
            return;
        }
        owed = owed.plus(exact);
        if (due.due().signum() != 0) {
            var days = new Period(
                    known.given().start(account, earned.from()), earned.period().to());
            set.add(new Carried(account, days, due.balanceDays(), due.due()));
        }
    }
}
