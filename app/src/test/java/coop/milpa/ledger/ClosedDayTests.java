package coop.milpa.ledger;

import static coop.milpa.ledger.BooksFixture.GTQ;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Which day an entry may still be written to. */
@ModuleTest
@Import(BooksFixture.class)
class ClosedDayTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final BooksFixture fixture;
    private final Ledger ledger;
    private final History history;
    private final Days days;
    private final Accounts accounts;
    private final Charts charts;
    private final TenantScope tenants;
    private BooksFixture.Open open;
    private AccountId maria;

    ClosedDayTests(
            BooksFixture fixture,
            Ledger ledger,
            History history,
            Days days,
            Accounts accounts,
            Charts charts,
            TenantScope tenants) {
        this.fixture = fixture;
        this.ledger = ledger;
        this.history = history;
        this.days = days;
        this.accounts = accounts;
        this.charts = charts;
        this.tenants = tenants;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open, "100.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void onlyADayThatIsClosingTakesWhatTheClosePosts() {
        assertThat(postClosing(deposit())).isEqualTo(Outcome.refused(new LedgerRefusal.DayClosed()));
        days.startClosing(open.cooperative(), TODAY, false);
        assertThat(postClosing(deposit())).isInstanceOf(Outcome.Done.class);
        days.seal(open.cooperative(), TODAY, Map.of());
        assertThat(postClosing(deposit())).isEqualTo(Outcome.refused(new LedgerRefusal.DayClosed()));
    }

    @Test
    void whatTheCloseHadPostedBeforeTheDayEndedIsAnsweredAgain() {
        Entry interest = deposit();
        days.startClosing(open.cooperative(), TODAY, false);
        postClosing(interest);
        days.seal(open.cooperative(), TODAY, Map.of());

        assertThat(postClosing(interest)).extracting("value.repeated").isEqualTo(true);
    }

    @Test
    void everyoneElsePostsToTheNextDay() {
        days.startClosing(open.cooperative(), TODAY, false);

        assertThat(fixture.post(deposit())).extracting("value.businessDate").isEqualTo(TODAY.plusDays(1));
        assertThat(postClosing(deposit())).extracting("value.businessDate").isEqualTo(TODAY);
        days.seal(open.cooperative(), TODAY, Map.of());
    }

    @Test
    void historyDoesNotReachIntoClosedDays() {
        days.startClosing(open.cooperative(), TODAY, false);
        assertThat(past(TODAY)).containsExactly(Outcome.refused(new LedgerRefusal.DayClosed()));
        days.seal(open.cooperative(), TODAY, Map.of());
        assertThat(past(TODAY)).containsExactly(Outcome.refused(new LedgerRefusal.DayClosed()));
        assertThat(past(TODAY.plusDays(1))).hasOnlyElementsOfType(Outcome.Done.class);
    }

    @Test
    void historyDoesNotReachBehindTheFirstDayOfTheBooks() {
        assertThat(past(TODAY.minusDays(1))).containsExactly(Outcome.refused(new LedgerRefusal.DayClosed()));
    }

    @Test
    void ofHistoryThatReachesIntoClosedDaysTheRestIsWritten() {
        assertThat(past(TODAY.minusDays(1), TODAY, TODAY.plusDays(3)))
                .extracting(outcome -> outcome instanceof Outcome.Done)
                .containsExactly(false, true, true);
    }

    @Test
    void booksThatHaveNotBegunTakeNothing() {
        CooperativeId early = CooperativeId.next();
        charts.begin(early, "gt-cooperativa");
        AccountId cash = accounts.own(early, AccountRole.CASH, BranchId.next(), GTQ);
        BooksFixture.Open unopened = new BooksFixture.Open(early, BranchId.next(), cash);
        AccountId saver = fixture.savings(unopened);
        Entry deposit = fixture.deposit(unopened, saver, "1.00");

        assertThat(fixture.post(deposit)).isEqualTo(Outcome.refused(new LedgerRefusal.NoOpenDay()));
        assertThat(ledger.submit(deposit).join()).isEqualTo(Outcome.refused(new LedgerRefusal.NoOpenDay()));
        assertThat(tenants.write(early, () -> history.post(early, List.of(new History.Past(deposit, TODAY)))))
                .containsExactly(Outcome.refused(new LedgerRefusal.NoOpenDay()));
    }

    @Test
    void anAmountTimesDaysBeyondCountingIsRefused() {
        Entry huge = fixture.deposit(open, maria, "9000000000000.00");
        Entry longAgo = new Entry(huge.heading().valued(LocalDate.of(1900, 1, 1)), huge.lines());

        assertThat(fixture.post(longAgo)).isEqualTo(Outcome.refused(new LedgerRefusal.TooLarge(open.cash())));
    }

    @Test
    void anAccountDoesNotGrowBeyondCounting() {
        assertThat(fixture.post(fixture.deposit(open, maria, "9000000000000.00")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(fixture.post(fixture.deposit(open, maria, "9000000000000.00")))
                .isEqualTo(Outcome.refused(new LedgerRefusal.TooLarge(open.cash())));
        assertThat(fixture.post(fixture.withdrawal(open, maria, "9000000000000.00")))
                .isInstanceOf(Outcome.Done.class);
    }

    private Entry deposit() {
        return fixture.deposit(open, maria, "5.00");
    }

    private Outcome<Posted> postClosing(Entry entry) {
        return tenants.write(open.cooperative(), () -> ledger.postClosing(entry, TODAY));
    }

    private List<Outcome<Posted>> past(LocalDate... on) {
        List<History.Past> entries = Arrays.stream(on)
                .map(day -> new History.Past(
                        Entry.transfer(
                                fixture.heading(open), open.cash(), maria, Money.of("1.00", GTQ), Standing.MEMBER),
                        day))
                .toList();
        return tenants.write(open.cooperative(), () -> history.post(open.cooperative(), entries));
    }
}
