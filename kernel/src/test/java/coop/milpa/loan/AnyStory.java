package coop.milpa.loan;

import coop.milpa.kernel.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What may happen to a loan, drawn at random. */
final class AnyStory {

    private AnyStory() {}

    static LoanScenario of(RandomGenerator random) {
        EarlyPayment early = any(EarlyPayment.values(), random);
        LoanTerms terms = AnyLoan.of(random);
        if (early != EarlyPayment.SCHEDULED && terms.repayment().method() == LoanMethod.FLAT) {
            early = EarlyPayment.SCHEDULED;
        }
        return new LoanScenario(terms, allocation(random), early, events(random, terms));
    }

    /** Payments, early and late, and charges. */
    private static List<LoanEvent> events(RandomGenerator random, LoanTerms terms) {
        List<LoanEvent> events = new ArrayList<>();
        LocalDate day = terms.start().plusDays(10);
        for (int n = random.nextInt(25); n > 0; n--) {
            day = day.plusDays(random.nextInt(40));
            events.add(any(random, day, terms));
        }
        return events;
    }

    private static LoanEvent any(RandomGenerator random, LocalDate day, LoanTerms terms) {
        long amount = 1 + random.nextLong(1 + terms.money().principal() / 5);
        return switch (random.nextInt(12)) {
            case 0 -> new LoanEvent.Charge(day, day.plusDays(random.nextInt(60)), 1 + amount / 50, label(random));
            case 1 -> new LoanEvent.Allocate(day, any(Allocation.Future.values(), random));
            case 2 -> new LoanEvent.ChangeRate(day, new Rate(BigDecimal.valueOf(random.nextInt(40))));
            default -> new LoanEvent.Pay(day, amount);
        };
    }

    private static LoanEvent.Label label(RandomGenerator random) {
        return new LoanEvent.Label("mora", random.nextBoolean());
    }

    private static Allocation allocation(RandomGenerator random) {
        List<Portion> due = new ArrayList<>(List.of(Portion.values()));
        List<Portion> inAdvance = new ArrayList<>(due);
        Collections.shuffle(due, new Random(random.nextLong()));
        Collections.shuffle(inAdvance, new Random(random.nextLong()));
        return new Allocation(due, inAdvance, any(Allocation.Future.values(), random));
    }

    static <E> E any(E[] values, RandomGenerator random) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
