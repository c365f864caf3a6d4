package coop.milpa.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.platform.Progress;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What closing promises. Books open ten days ago, so that days can be closed through today. */
@ModuleTest
@Import({BooksFixture.class, ClosesTests.Steps.class})
class ClosesTests {

    private static final LocalDate FIRST = TestClock.TODAY.minusDays(10);

    private final Closes closes;
    private final Days days;
    private final Books books;
    private final BooksFixture fixture;
    private final CountingStep step;
    private Open open;

    ClosesTests(Closes closes, Days days, Books books, BooksFixture fixture, CountingStep step) {
        this.closes = closes;
        this.days = days;
        this.books = books;
        this.fixture = fixture;
        this.step = step;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open(FIRST);
        step.failing = false;
        step.runs.set(0);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void closingLeavesTheDayAfterOpen() {
        fixture.savings(open, "100.00");

        CloseReport report = close(FIRST.plusDays(2));

        assertThat(report.days()).isEqualTo(3);
        assertThat(report.lines()).isEqualTo(2);
        assertThat(days.open(open.cooperative())).contains(FIRST.plusDays(3));
    }

    @Test
    void closingTwiceChangesNothing() {
        fixture.savings(open, "100.00");
        CloseReport first = close(FIRST.plusDays(2));

        CloseReport second = close(FIRST.plusDays(2));

        assertThat(second.days()).isZero();
        assertThat(second.head()).isEqualTo(first.head());
        assertThat(step.runs).hasValue(3);
    }

    @Test
    void eachDayIsChainedToTheOneBefore() {
        close(FIRST.plusDays(1));

        ClosedDay first = days.closed(open.cooperative(), FIRST).orElseThrow();
        ClosedDay second = days.closed(open.cooperative(), FIRST.plusDays(1)).orElseThrow();

        assertThat(first.previousHash()).isEqualTo("00".repeat(32));
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(second.hash()).isNotEqualTo(first.hash());
    }

    @Test
    void aDayThatHasNotComeIsNotClosed() {
        LocalDate tomorrow = TestClock.TODAY.plusDays(1);

        assertThat(closes.closeThrough(open.cooperative(), tomorrow, Progress.silent()))
                .isEqualTo(Outcome.refused(new CloseRefusal.AfterToday(tomorrow, TestClock.TODAY)));
    }

    @Test
    void booksThatHaveNotBegunAreNotClosed() {
        assertThat(closes.closeThrough(CooperativeId.next(), TestClock.TODAY, Progress.silent()))
                .isEqualTo(Outcome.refused(new CloseRefusal.NotBegun()));
    }

    @Test
    void ofManyTheOneThatIsRefusedKeepsNoneFromClosing() {
        CooperativeId unopened = CooperativeId.next();
        List<Open> others = List.of(fixture.open(FIRST), fixture.open(FIRST), fixture.open(FIRST));
        List<CooperativeId> all = Stream.concat(
                        Stream.of(unopened, open.cooperative()), others.stream().map(Open::cooperative))
                .toList();

        Map<CooperativeId, Outcome<CloseReport>> closed =
                closes.closeAllThrough(all, FIRST.plusDays(1), Progress.silent());

        assertThat(closed.keySet()).containsExactlyElementsOf(all);
        assertThat(closed.get(unopened)).isEqualTo(Outcome.refused(new CloseRefusal.NotBegun()));
        assertThat(all.subList(1, all.size()))
                .allSatisfy(each -> assertThat(days.open(each)).contains(FIRST.plusDays(2)));
    }

    @Test
    void aCloseThatFailsIsToldWhenTheOthersHaveEnded() {
        Open other = fixture.open(FIRST);
        step.failing = true;

        assertThatException()
                .isThrownBy(() -> closes.closeAllThrough(
                        List.of(open.cooperative(), other.cooperative()), FIRST, Progress.silent()))
                .withMessageContaining("stopped");
        assertThat(step.runs).hasValue(2);
    }

    @Test
    void aCloseThatWasStoppedGoesOnAndDoesEachStepOnce() {
        fixture.savings(open, "100.00");
        step.failing = true;
        assertThatException().isThrownBy(() -> close(FIRST));
        assertThat(days.closing(open.cooperative())).contains(FIRST);
        fixture.savings(open, "7.00");

        step.failing = false;
        close(FIRST);

        assertThat(closes.steps(open.cooperative(), FIRST))
                .extracting(StepReport::name)
                .containsOnlyOnce("test.counting", "close.totals", "close.proof", "close.hash");
        assertThat(trial(FIRST).totals())
                .singleElement()
                .extracting(TrialBalance.Total::debit)
                .isEqualTo(10_000L);
        assertThat(trial(FIRST.plusDays(1)).totals())
                .singleElement()
                .extracting(TrialBalance.Total::debit)
                .isEqualTo(10_700L);
    }

    @Test
    void whileADayClosesPeoplePostToTheNext() {
        AccountId maria = fixture.savings(open, "100.00");
        days.startClosing(open.cooperative(), FIRST, false);

        assertThat(fixture.post(fixture.deposit(open, maria, "5.00")))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.toString())
                                .contains(FIRST.plusDays(1).toString()));

        close(FIRST);
        assertThat(trial(FIRST).totals())
                .singleElement()
                .extracting(TrialBalance.Total::debit)
                .isEqualTo(10_000L);
    }

    @Test
    void onlyTheCloseItselfPostsToTheClosingDay() {
        AccountId maria = fixture.savings(open, "100.00");

        assertThat(fixture.postClosing(fixture.deposit(open, maria, "5.00"), FIRST))
                .isEqualTo(Outcome.refused(new LedgerRefusal.DayClosed()));
        days.startClosing(open.cooperative(), FIRST, false);
        assertThat(fixture.postClosing(fixture.deposit(open, maria, "5.00"), FIRST))
                .isInstanceOf(Outcome.Done.class);
        close(FIRST);
        assertThat(trial(FIRST).totals())
                .singleElement()
                .extracting(TrialBalance.Total::debit)
                .isEqualTo(10_500L);
    }

    @Test
    void historyIsSealedWithoutAnyStep() {
        Outcome<CloseReport> outcome = closes.closeHistory(open.cooperative(), FIRST.plusDays(4), Progress.silent());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(step.runs).hasValue(0);
        assertThat(days.open(open.cooperative())).contains(FIRST.plusDays(5));
    }

    @Test
    void theTrialBalanceOfAPastDayStaysAsItWas() {
        fixture.savings(open, "100.00");
        close(FIRST);
        TrialBalance then = trial(FIRST);
        fixture.savings(open, "50.00");
        close(FIRST.plusDays(8));

        assertThat(trial(FIRST)).isEqualTo(then);
    }

    private CloseReport close(LocalDate through) {
        return switch (closes.closeThrough(open.cooperative(), through, Progress.silent())) {
            case Outcome.Done(CloseReport report) -> report;
            case Outcome.Refused(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    private TrialBalance trial(LocalDate on) {
        return books.trialBalance(open.cooperative(), on);
    }

    /** A step that counts its runs and can be told to fail after it has worked. */
    static class CountingStep implements CloseStep {
        final AtomicInteger runs = new AtomicInteger();
        volatile boolean failing;

        @Override
        public String name() {
            return "test.counting";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public StepFigures run(CooperativeId cooperative, LocalDate day) {
            runs.incrementAndGet();
            if (failing) {
                throw new IllegalStateException("stopped");
            }
            return StepFigures.none();
        }
    }

    static class Steps {

        @Bean
        CountingStep countingStep() {
            return new CountingStep();
        }
    }
}
