package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books;
import coop.milpa.termdeposits.EarlyClosure;
import java.time.LocalDate;

/** Decides what interest a deposit is paid that ends on a day. */
final class EarlyPolicy {

    private EarlyPolicy() {}

    /**
     * What is settled.
     *
     * @param interest  what is paid, before tax
     * @param withheld  tax on it
     * @param lost  what the agreed rate would have given more
     */
    record Settled(Money interest, Money withheld, Money lost) {}

    /**
     * Before its last day, the term earns from its first day on what the rule says, never more than what was agreed;
     * what was paid of it is taken off, and the money itself is never touched. From the last day on nothing is lost,
     * nor is anything of former terms.
     */
    static Settled settle(TermRow row, EarlyClosure rule, LocalDate day) {
        Money agreed = row.owedOn(day);
        Money interest = day.isBefore(row.term().matures()) ? early(row, rule, day) : agreed;
        return new Settled(
                interest, InterestPolicy.withheld(interest, row.terms().withholding()), agreed.minus(interest));
    }

    private static Money early(TermRow row, EarlyClosure rule, LocalDate day) {
        Money earned = row.earned(row.term().starts(), day);
        Money kept = switch (rule) {
            case EarlyClosure.ShareLost(Rate share) -> earned.minus(InterestPolicy.share(earned, share));
            case EarlyClosure.RateInstead(Rate rate) ->
                InterestPolicy.interest(
                        row.principal(),
                        rate,
                        row.terms().year(),
                        new Books.Period(row.term().starts(), day));
        };
        Money unpaid = kept.minus(row.owed().paid());
        Money due = row.owedOn(day).minus(row.owed().carried());
        Money least = unpaid.compareTo(due) < 0 ? unpaid : due;
        return row.owed().carried().plus(least.isPositive() ? least : row.nothing());
    }
}
