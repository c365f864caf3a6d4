package coop.milpa.origination.internal;

import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.LoanOffer;
import coop.milpa.credit.Loans;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.loan.ScheduleRow;
import coop.milpa.members.Member;
import coop.milpa.origination.Assessment;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.LoanApplication.Contents;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds out what is known of an application, and has it judged. In the caller's transaction; nothing is kept. */
@Component
class Assessing {

    private final CreditProducts products;
    private final Loans loans;
    private final Known known;
    private final LimitFiles limits;
    private final Cooperatives cooperatives;
    private final CurrentActor current;

    Assessing(
            CreditProducts products,
            Loans loans,
            Known known,
            LimitFiles limits,
            Cooperatives cooperatives,
            CurrentActor current) {
        this.products = products;
        this.loans = loans;
        this.known = known;
        this.limits = limits;
        this.cooperatives = cooperatives;
        this.current = current;
    }

    /** What other modules know of a member. */
    @Component
    record Known(KnownPerson person, KnownMoney money, KnownLoans loans) {}

    /**
     * What is judged.
     *
     * @param place  of the evaluation, if it will be kept
     * @param visited  whether somebody was there
     */
    record Wanted(CooperativeId cooperative, Member member, Contents contents, int place, boolean visited) {}

    /** What the loan would be on a day, and what is known; or what the product says against it. */
    Outcome<Assessment> assess(Wanted wanted, LocalDate day) {
        int cycle = loans.nextCycle(
                wanted.cooperative(),
                wanted.member().id(),
                wanted.contents().asked().product());
        return products.offer(wanted.cooperative(), wanted.contents().asked(), cycle, day)
                .map(offer -> assess(wanted, offer, cycle, day));
    }

    private Assessment assess(Wanted wanted, LoanOffer offer, int cycle, LocalDate day) {
        Money amount = offer.asked().amount();
        String country = cooperatives
                .byId(wanted.cooperative())
                .map(Cooperative::country)
                .orElseThrow();
        Limits much = limits.on(country, day);
        Facts.Debts debts =
                known.loans().of(wanted.cooperative(), wanted.member().id(), amount.currency(), day);
        var capacity = new Evaluation.Capacity(
                wanted.contents().budget().income(),
                wanted.contents().budget().expenses(),
                new Money(MonthlyInstalment.of(offer.schedule(), day), amount.currency()),
                debts.others(),
                much.instalments());
        var facts = new Facts(
                day,
                known.person().of(wanted.cooperative(), wanted.member(), day),
                offer.version().eligibility(),
                amount,
                known.money().of(wanted.cooperative(), wanted.member().id(), amount.currency(), day),
                capacity,
                debts,
                wanted.visited(),
                much);
        var policy = new EvaluationPolicy(facts);
        var evaluation = new Evaluation(
                wanted.place(),
                day,
                current.get().actor().id(),
                terms(offer, cycle),
                capacity,
                debts.exposure(),
                debts.bureau(),
                facts.own(),
                policy.findings());
        return new Assessment(offer, evaluation, policy.obstacles());
    }

    /** The offer says yes to no amount that nobody may grant. */
    private static Evaluation.Terms terms(LoanOffer offer, int cycle) {
        Money amount = offer.asked().amount();
        long total = offer.schedule().rows().stream()
                .map(ScheduleRow::amounts)
                .mapToLong(amounts -> amounts.total())
                .sum();
        return new Evaluation.Terms(
                offer.version().validFrom(),
                cycle,
                offer.terms().interest().rate(),
                offer.schedule().cost(),
                new Money(total, amount.currency()),
                offer.costs().fees(),
                offer.costs().retained(),
                offer.version().band(amount.minor()).orElseThrow());
    }
}
