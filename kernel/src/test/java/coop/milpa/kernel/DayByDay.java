package coop.milpa.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The calculator once more in the plainest way, a day at a time with nothing clever: what the real one is compared
 * with. Knows flat rates and calendar periods only.
 */
final class DayByDay {

    private final DepositTerms terms;
    private final DepositHistory history;
    private Fraction balance;
    private Fraction unposted = Fraction.ZERO;
    private Fraction compounded = Fraction.ZERO;
    private final List<BigDecimal> posted = new ArrayList<>();

    DayByDay(DepositTerms terms, DepositHistory history) {
        this.terms = terms;
        this.history = history;
        this.balance = Fraction.of(history.opening());
    }

    /** The interest of each posting. */
    List<BigDecimal> postings() {
        LocalDate start = history.from();
        for (LocalDate day = start; day.isBefore(history.to()); day = day.plusDays(1)) {
            LocalDate next = day.plusDays(1);
            if (next.equals(history.to()) || begins(terms.plan().posting(), next)) {
                earn(start, next);
                post();
                start = next;
            }
        }
        return posted;
    }

    private void earn(LocalDate from, LocalDate to) {
        List<Fraction> balances = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            move(day);
            balances.add(balance);
        }
        LocalDate day = from;
        for (Fraction own : balances) {
            if (day.isAfter(from) && begins(terms.plan().compounding(), day)) {
                compounded = unposted;
            }
            Fraction base = base(balances, own).plus(compounded);
            unposted = unposted.plus(base.times(rate(base))
                    .dividedBy(100L * terms.earning().yearDays().of(day)));
            day = day.plusDays(1);
        }
    }

    private void move(LocalDate day) {
        for (DepositMovement movement : history.movements()) {
            balance = movement.on().equals(day) ? balance.plus(Fraction.of(movement.amount())) : balance;
        }
    }

    private Fraction base(List<Fraction> balances, Fraction own) {
        return switch (terms.base()) {
            case DAILY_BALANCE -> own;
            case AVERAGE_BALANCE ->
                balances.stream().reduce(Fraction.ZERO, Fraction::plus).dividedBy(balances.size());
            case MINIMUM_BALANCE -> balances.stream().reduce(own, Fraction::min);
        };
    }

    private Fraction rate(Fraction base) {
        DepositEarning earning = terms.earning();
        if (base.signum() < 0) {
            return Fraction.of(earning.overdraft().percent());
        }
        boolean earns = base.compareTo(Fraction.of(earning.minimumToEarn())) >= 0;
        return earns ? Fraction.of(earning.rates().tiers().getFirst().rate().percent()) : Fraction.ZERO;
    }

    private void post() {
        BigDecimal interest = terms.settlement().rounding().round(unposted);
        Rate tax = terms.settlement().withholding();
        Fraction exactTax = unposted.max(Fraction.ZERO).times(tax.fraction());
        boolean carried = terms.settlement().roundAt() == RoundAt.END;
        balance = balance.plus(carried ? unposted.minus(exactTax) : Fraction.of(interest.subtract(round(exactTax))));
        posted.add(interest);
        unposted = Fraction.ZERO;
        compounded = Fraction.ZERO;
    }

    private BigDecimal round(Fraction exact) {
        return terms.settlement().rounding().round(exact);
    }

    private static boolean begins(Frequency frequency, LocalDate day) {
        boolean first = day.getDayOfMonth() == 1;
        return switch (frequency) {
            case DAILY -> true;
            case MONTHLY -> first;
            case QUARTERLY -> first && (day.getMonthValue() - 1) % 3 == 0;
            case SEMIANNUAL -> first && (day.getMonthValue() - 1) % 6 == 0;
            case ANNUAL -> first && day.getMonthValue() == 1;
            case NEVER -> false;
        };
    }
}
