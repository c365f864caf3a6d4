package coop.milpa.receipts;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.Closes;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.members.Member;
import coop.milpa.members.StandingSource;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What welfare dues promise, in months driven by the close. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, ReceiptsFixture.class})
class WelfareTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Receipts receipts;
    private final Cooperatives cooperatives;
    private final Settings settings;
    private final Closes closes;
    private final Books books;
    private final Charts charts;
    private final Accounts accounts;
    private final BooksFixture fixture;
    private final ReceiptsFixture people;
    private final List<StandingSource> standing;
    private final Destination dues;
    private final TestDatabase.Owner owner;
    private Open open;
    private Member rosa;

    WelfareTests(
            Receipts receipts,
            Cooperatives cooperatives,
            Settings settings,
            Closes closes,
            Books books,
            Charts charts,
            Accounts accounts,
            BooksFixture fixture,
            ReceiptsFixture people,
            List<StandingSource> standing,
            List<Destination> destinations,
            TestDatabase.Owner owner) {
        this.receipts = receipts;
        this.cooperatives = cooperatives;
        this.settings = settings;
        this.closes = closes;
        this.books = books;
        this.charts = charts;
        this.accounts = accounts;
        this.fixture = fixture;
        this.people = people;
        this.standing = standing;
        this.dues = destinations.stream()
                .filter(each -> each.code().equals("receipts.welfare"))
                .findFirst()
                .orElseThrow();
        this.owner = owner;
        this.open = books();
        this.rosa = people.member(open);
    }

    @BeforeEach
    void fiveAMonth() {
        open = books();
        people.forget();
        rosa = people.member(open);
        decide("receipts.welfare-due", FIRST, "GTQ 5.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void eachMonthIsDueAndFeedsTheFund() {
        close(JANUARY);
        Receipt receipt = done(receipts.take(cash("7.50")));
        assertThat(receipt.payments())
                .extracting(payment -> payment.due().reference() + " " + payment.amount())
                .containsExactly("2026-01 GTQ 5.00", "2026-02 GTQ 2.50");
        var code = charts.playing(open.cooperative(), AccountRole.WELFARE_FUND);
        assertThat(books.trialBalance(open.cooperative(), JANUARY.plusDays(1)).rows())
                .filteredOn(row -> row.code().equals(code))
                .extracting(TrialBalance.Row::balance)
                .containsExactly(gtq("-7.50"));
    }

    @Test
    void anotherAmountHoldsFromItsDay() {
        decide("receipts.welfare-due", JANUARY.plusDays(1), "GTQ 6.00");
        close(JANUARY);
        var order = cash("100.00").order();
        assertThat(done(receipts.preview(open.cooperative(), order)).shares())
                .extracting(Share::amount)
                .containsExactly(gtq("5.00"), gtq("6.00"));
    }

    @Test
    void whoOwesTooManyMonthsIsNotInGoodStanding() {
        decide("receipts.welfare-arrears-months-max", FIRST, "0");
        close(DECEMBER);
        assertThat(unfit(JANUARY.minusDays(1))).isFalse();
        assertThat(unfit(JANUARY)).isTrue();
        Receipt receipt = done(receipts.take(cash("5.00")));
        assertThat(unfit(JANUARY)).isFalse();
        done(receipts.reverse(new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "wrong member")));
        assertThat(unfit(JANUARY)).isTrue();
    }

    @Test
    void duesAreOfThoseWhoBelongToTheCooperative() {
        Member luz = people.member(open);
        leaves(luz, JANUARY);
        close(JANUARY);
        assertThat(done(receipts.preview(open.cooperative(), order(luz, "5.00")))
                        .shares())
                .extracting(share -> share.due().reference())
                .containsExactly("2026-01");
        assertRefused(receipts.preview(open.cooperative(), order(luz, "5.01")), "receipts.has-left");
        assertThat(done(receipts.preview(open.cooperative(), order(rosa, "10.00")))
                        .shares())
                .hasSize(2);
    }

    @Test
    void whoHasDiedOrLeftByTheFirstOfAMonthOwesNothingOfItWheneverThatIsHeardOf() {
        Member eva = people.member(open);
        Member luz = people.member(open);
        leaves(eva, JANUARY.plusDays(1));
        close(JANUARY);
        assertThat(owes(eva)).containsExactly("2026-01");
        assertThat(owes(luz)).containsExactly("2026-01", "2026-02");
        // she died in January, and that is heard of in February
        leaves(luz, JANUARY.minusDays(11));
        assertThat(owes(luz)).containsExactly("2026-01");
        assertRefused(receipts.preview(open.cooperative(), order(luz, "5.01")), "receipts.has-left");
        assertThat(owes(rosa)).containsExactly("2026-01", "2026-02");
    }

    @Test
    void whoHasLeftPaysWhatSheOwesAndNothingElse() {
        close(JANUARY);
        people.takesRest(rosa.id(), fixture.savings(open));
        leaves(rosa, JANUARY);
        assertRefused(receipts.take(cash("5.01")), "receipts.has-left");
        assertRefused(receipts.preview(open.cooperative(), cash("5.01").order()), "receipts.has-left");
        var rest = new Part(ReceiptsFixture.CODE, "rest", gtq("1.00"));
        var tender = new Tender.Cash(open.branch(), CashDeclaration.own(rosa.party()));
        var named = new ReceiptOrder(rosa.id(), gtq("1.00"), tender, new Splitting.ByHand(List.of(rest)));
        assertRefused(receipts.take(new TakeReceipt(open.cooperative(), RequestId.next(), named)), "receipts.has-left");
        assertThat(done(receipts.take(cash("5.00"))).payments()).hasSize(1);
    }

    private List<String> owes(Member member) {
        return dues.due(open.cooperative(), List.of(member.id()), JANUARY.plusDays(1)).stream()
                .map(Due::reference)
                .toList();
    }

    private void leaves(Member member, LocalDate on) {
        owner.jdbc()
                .sql("""
                        insert into members.membership (cooperative_id, member_id, step, from_on, state, reason)
                        values (:here, :member, 1, :on, 'RESIGNED', 'moved away')
                        """)
                .param("here", open.cooperative().value())
                .param("member", member.id().value())
                .param("on", on)
                .update();
    }

    private boolean unfit(LocalDate day) {
        return standing.stream()
                .filter(source -> source.reason().equals("receipts.welfare-arrears"))
                .anyMatch(source -> source.unfit(open.cooperative(), day).contains(rosa.id()));
    }

    private void close(LocalDate through) {
        done(closes.closeThrough(open.cooperative(), through, Progress.silent()));
    }

    private void decide(String name, LocalDate from, String value) {
        settings.set(
                open.cooperative(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(from, value, Source.unconfirmed("made up for a test")));
    }

    private TakeReceipt cash(String sum) {
        return new TakeReceipt(open.cooperative(), RequestId.next(), order(rosa, sum));
    }

    private ReceiptOrder order(Member member, String sum) {
        var tender = new Tender.Cash(open.branch(), CashDeclaration.own(member.party()));
        return new ReceiptOrder(member.id(), gtq(sum), tender, new Splitting.ByPriority());
    }

    private Open books() {
        String code = "W" + NUMBERS.incrementAndGet();
        var made = done(cooperatives.create(
                new CreateCooperative(code, "Auxilio " + code, "GT", "GTQ", FIRST, Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }
}
