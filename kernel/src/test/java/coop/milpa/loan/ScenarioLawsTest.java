package coop.milpa.loan;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of every loan, whatever happened to it. */
class ScenarioLawsTest {

    @Test
    void everyCentThatIsPaidIsForSomething() {
        Seeds.forMany(random -> {
            LoanScenario scenario = AnyStory.of(random);
            state(scenario).ifPresent(state -> {
                long paid = paid(scenario);
                long down = 0;
                long spent = 0;
                for (LoanTransaction each : state.transactions()) {
                    assertThat(each.portions().total() + each.overpaid()).isEqualTo(each.amount());
                    down += each.kind() == LoanTransaction.Kind.DOWN_PAYMENT ? each.amount() : 0;
                    spent += each.amount();
                }
                assertThat(spent).isEqualTo(paid + down);
            });
        });
    }

    @Test
    void rowsSayTheSameAsTransactions() {
        Seeds.forMany(random -> state(AnyStory.of(random)).ifPresent(state -> {
            long spent = 0;
            long principal = 0;
            for (LoanTransaction each : state.transactions()) {
                spent += each.portions().total();
                principal += each.portions().principal();
            }
            assertThat(state.totals().paid().all()).isEqualTo(spent);
            LoanState.Row totals = state.totals();
            assertThat(totals.outstanding())
                    .isEqualTo(totals.instalment().amounts().total() - spent);
            assertThat(principal)
                    .isLessThanOrEqualTo(totals.instalment().amounts().principal());
        }));
    }

    @Test
    void allThatWasLentFallsDueAndNothingBelowZero() {
        Seeds.forMany(random -> {
            LoanScenario scenario = AnyStory.of(random);
            state(scenario).ifPresent(state -> {
                assertThat(state.totals().instalment().amounts().principal())
                        .isEqualTo(scenario.terms().money().principal());
                assertThat(state.rows()).allSatisfy(row -> {
                    assertThat(row.instalment().amounts().principal()).isNotNegative();
                    assertThat(row.instalment().amounts().interest()).isNotNegative();
                    assertThat(row.outstanding()).isNotNegative();
                    assertThat(row.paid().all()).isNotNegative();
                    assertThat(row.paid().inAdvance() + row.paid().late())
                            .isLessThanOrEqualTo(row.paid().all());
                });
            });
        });
    }

    @Test
    void whatIsReversedNeverHappened() {
        Seeds.forMany(random -> {
            LoanScenario scenario = AnyStory.of(random);
            int count = scenario.events().size();
            if (count == 0) {
                return;
            }
            LocalDate end = end(scenario);
            int reversed = 1 + random.nextInt(count);
            List<LoanEvent> with = new ArrayList<>(scenario.events());
            with.add(new LoanEvent.Reverse(end, reversed));
            List<LoanEvent> without = new ArrayList<>(scenario.events());
            without.set(
                    reversed - 1,
                    new LoanEvent.Allocate(without.get(reversed - 1).on(), futureBefore(scenario, reversed)));
            Optional<LoanState> one = state(scenario, with, end);
            Optional<LoanState> other = state(scenario, without, end);
            assertThat(one).isEqualTo(other);
        });
    }

    @Test
    void whoPaysOffOwesNothingAndPaysWhatWasSaid() {
        Seeds.forMany(random -> {
            LoanScenario scenario = AnyStory.of(random);
            LocalDate day = end(scenario).plusDays(random.nextInt(50));
            Optional<LoanState> before = state(scenario, scenario.events(), day);
            List<LoanEvent> more = new ArrayList<>(scenario.events());
            more.add(new LoanEvent.PayOff(day));
            if (before.isPresent() && lentBy(scenario, day)) {
                LoanState after = state(scenario, more, day).orElseThrow();
                assertThat(after.totals().outstanding()).isZero();
                assertThat(after.standing().payOff()).isZero();
                assertThat(after.transactions().getLast().amount())
                        .isEqualTo(before.get().standing().payOff());
            }
        });
    }

    @Test
    void whatIsWrittenOffIsWhatWasOwed() {
        Seeds.forMany(random -> {
            LoanScenario scenario = AnyStory.of(random);
            LocalDate day = end(scenario);
            List<LoanEvent> more = new ArrayList<>(scenario.events());
            more.add(new LoanEvent.WriteOff(day));
            more.add(new LoanEvent.Recover(day, 1 + random.nextInt(1_000_000)));
            Optional<LoanState> before = state(scenario, scenario.events(), day);
            if (before.isPresent() && lentBy(scenario, day)) {
                LoanState after = state(scenario, more, day).orElseThrow();
                int count = after.transactions().size();
                LoanTransaction off = after.transactions().get(count - 2);
                LoanTransaction back = after.transactions().get(count - 1);
                assertThat(off.amount()).isEqualTo(before.get().standing().payOff());
                assertThat(back.portions().total()).isEqualTo(Math.min(off.amount(), back.amount()));
                assertThat(after.standing().status()).isEqualTo(LoanState.Status.WRITTEN_OFF);
            }
        });
    }

    @Test
    void whoPaysOnEachDayWhatFallsDueKeepsToTheSchedule() {
        Seeds.forMany(random -> {
            LoanTerms terms = AnyLoan.of(random, LoanMethod.EQUAL_INSTALMENT);
            if (!(LoanSchedules.calculate(terms) instanceof Outcome.Done<LoanSchedule>(LoanSchedule schedule))) {
                return;
            }
            List<LoanEvent> events = new ArrayList<>();
            for (ScheduleRow row : schedule.rows()) {
                if (row.nr() > 0 && row.amounts().total() > 0) {
                    events.add(new LoanEvent.Pay(row.due(), row.amounts().total()));
                }
            }
            EarlyPayment early = AnyStory.any(EarlyPayment.values(), random);
            var scenario = new LoanScenario(terms, AnyStory.of(random).allocation(), early, events);
            LoanState state = state(scenario).orElseThrow();
            assertThat(state.standing().status()).isEqualTo(LoanState.Status.PAID);
            assertThat(state.rows().stream().map(row -> row.instalment()).toList())
                    .isEqualTo(schedule.rows().subList(0, state.rows().size()));
        });
    }

    private static boolean lentBy(LoanScenario scenario, LocalDate day) {
        return !scenario.terms().money().disbursements().getLast().on().isAfter(day);
    }

    private static Allocation.Future futureBefore(LoanScenario scenario, int event) {
        Allocation.Future future = scenario.allocation().future();
        for (LoanEvent each : scenario.events().subList(0, event - 1)) {
            future = each instanceof LoanEvent.Allocate(LocalDate on, Allocation.Future other) ? other : future;
        }
        return future;
    }

    private static long paid(LoanScenario scenario) {
        return scenario.events().stream()
                .mapToLong(event -> event instanceof LoanEvent.Pay(LocalDate on, long amount) ? amount : 0)
                .sum();
    }

    private static LocalDate end(LoanScenario scenario) {
        return scenario.events().isEmpty()
                ? scenario.terms().start().plusDays(10)
                : scenario.events().getLast().on();
    }

    private static Optional<LoanState> state(LoanScenario scenario) {
        return state(scenario, scenario.events(), end(scenario));
    }

    /** How it stands; empty where the terms, or another rate, would never repay the loan. */
    private static Optional<LoanState> state(LoanScenario scenario, List<LoanEvent> events, LocalDate day) {
        var other = new LoanScenario(scenario.terms(), scenario.allocation(), scenario.early(), events);
        return LoanScenarios.replay(other, day) instanceof Outcome.Done<LoanState>(LoanState state)
                ? Optional.of(state)
                : Optional.empty();
    }
}
