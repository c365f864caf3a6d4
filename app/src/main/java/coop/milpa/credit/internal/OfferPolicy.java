package coop.milpa.credit.internal;

import coop.milpa.credit.CreditRefusal;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.LoanAsked;
import coop.milpa.credit.LoanOffer;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.Refusal;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.LoanMethod;
import coop.milpa.loan.LoanSchedule;
import coop.milpa.loan.LoanSchedules;
import coop.milpa.loan.LoanTerms;
import coop.milpa.loan.PlannedInstalment;
import coop.milpa.loan.ScheduleRow;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says whether a version of a product allows what is asked, and what the loan would be that is granted on a day.
 *
 * @param version  that holds on the day
 * @param day  on which it would be paid out
 */
record OfferPolicy(CreditVersion version, LocalDate day) {

    private static final int PERCENT_DIGITS = 2;

    Outcome<LoanOffer> offer(LoanAsked asked, int cycle) {
        Optional<CreditRefusal> refusal = forbids(asked);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LoanTerms terms = AgreedTerms.of(version, asked, version.price().rate(cycle), day);
        return switch (LoanSchedules.calculate(terms)) {
            case Outcome.Refused<LoanSchedule>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<LoanSchedule>(LoanSchedule schedule) ->
                priced(new LoanOffer(asked, version, terms, schedule, costs(asked, schedule)));
        };
    }

    private Optional<CreditRefusal> forbids(LoanAsked asked) {
        return Stream.<Supplier<Optional<CreditRefusal>>>of(
                        this::closed,
                        () -> amount(asked.amount()),
                        () -> planless(asked),
                        () -> instalments(asked),
                        () -> grace(asked),
                        () -> days(asked),
                        () -> sum(asked))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CreditRefusal> closed() {
        return when(!version.offer().open(), () -> new CreditRefusal.NotOffered(version.product()));
    }

    /** Nothing is lent above what anybody may grant. */
    private Optional<CreditRefusal> amount(Money amount) {
        long least = version.offer().minimum();
        long most =
                Math.min(version.offer().maximum(), version.bands().getLast().upTo());
        boolean fits =
                amount.currency().equals(version.currency()) && amount.minor() >= least && amount.minor() <= most;
        return when(!fits, () -> new CreditRefusal.AmountOutside(money(least), money(most)));
    }

    private Optional<CreditRefusal> planless(LoanAsked asked) {
        return when(isOneByOne() == asked.plan().isEmpty(), () -> new CreditRefusal.PlanNeeded(version.product()));
    }

    private Optional<CreditRefusal> instalments(LoanAsked asked) {
        CreditVersion.Between between = version.plan().instalments();
        return when(
                !between.has(count(asked)),
                () -> new CreditRefusal.InstalmentsOutside(between.least(), between.most()));
    }

    /** One instalment is left to repay something; where each was agreed, those without principal were agreed too. */
    private Optional<CreditRefusal> grace(LoanAsked asked) {
        LoanGrace grace = asked.grace();
        int most = Math.min(version.plan().graceMax(), count(asked) - 1);
        int mostPrincipal = isOneByOne() ? 0 : most;
        if (grace.interestFree() > 0 || grace.principal() > mostPrincipal) {
            return Optional.of(new CreditRefusal.GraceTooLong(grace.interestFree() > 0 ? 0 : mostPrincipal));
        }
        return when(grace.interestPayment() > most, () -> new CreditRefusal.GraceTooLong(most));
    }

    private Optional<CreditRefusal> days(LoanAsked asked) {
        LocalDate before = day;
        for (PlannedInstalment each : asked.plan()) {
            if (!each.due().isAfter(before)) {
                return Optional.of(new CreditRefusal.PlanOutOfOrder(each.due(), before));
            }
            before = each.due();
        }
        return Optional.empty();
    }

    private Optional<CreditRefusal> sum(LoanAsked asked) {
        Money sum = asked.plan().stream()
                .map(each -> money(each.principal()))
                .reduce(Money.zero(version.currency()), Money::plus);
        boolean whole = asked.plan().isEmpty() || sum.equals(asked.amount());
        return when(!whole, () -> new CreditRefusal.PlanNotWhole(sum, asked.amount()));
    }

    private LoanOffer.Costs costs(LoanAsked asked, LoanSchedule schedule) {
        long later = schedule.rows().stream()
                .map(ScheduleRow::amounts)
                .mapToLong(amounts -> amounts.fees())
                .sum();
        long retained = version.eligibility()
                .retained()
                .fraction()
                .ofWhole(asked.amount().minor(), RoundingMode.HALF_EVEN);
        return new LoanOffer.Costs(money(schedule.totals().fees() - later), money(retained));
    }

    private Outcome<LoanOffer> priced(LoanOffer offer) {
        LoanOffer.Costs costs = offer.costs();
        if (!costs.leaves(offer.asked().amount()).isPositive()) {
            return Outcome.refused(new CreditRefusal.LeavesNothing(costs.fees().plus(costs.retained())));
        }
        return version.price()
                .ceiling()
                .filter(ceiling -> isAbove(offer.schedule().cost(), ceiling))
                .map(ceiling -> Outcome.<LoanOffer>refused(new CreditRefusal.TooDear(
                        offer.schedule().cost().map(OfferPolicy::text).orElse("…"), ceiling.toText())))
                .orElseGet(() -> Outcome.done(offer));
    }

    /** A cost that no rate says is no cost that may be agreed where there is a ceiling. */
    private static boolean isAbove(Optional<Rate> cost, Rate ceiling) {
        return cost.isEmpty() || cost.get().compareTo(ceiling) > 0;
    }

    /** Rounded up, so that what is too dear does not look like the ceiling. */
    private static String text(Rate cost) {
        return new Rate(cost.percent().setScale(PERCENT_DIGITS, RoundingMode.UP)).toText();
    }

    private boolean isOneByOne() {
        return version.plan().method() == LoanMethod.CUSTOM;
    }

    private int count(LoanAsked asked) {
        return isOneByOne() ? asked.plan().size() : asked.instalments();
    }

    private Money money(long minor) {
        return new Money(minor, version.currency());
    }

    private static Optional<CreditRefusal> when(boolean isSo, Supplier<CreditRefusal> refusal) {
        return isSo ? Optional.of(refusal.get()) : Optional.empty();
    }
}
