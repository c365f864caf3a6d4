package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Standing;
import coop.milpa.members.EntryRequirement;
import coop.milpa.members.Holding;
import coop.milpa.members.Holdings;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.StandingSource;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.Receipts;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.ReverseReceipt;
import coop.milpa.receipts.Splitting;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What contributions promise, in months driven by the close. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class ContributionsTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final Splitting BY_PRIORITY = new Splitting.ByPriority();

    private final Contributions contributions;
    private final Receipts receipts;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private final Accounts accounts;
    private final Parts parts;
    private Open open;
    private Member rosa;

    /** What other modules see of contributions. */
    record Parts(
            List<EntryRequirement> requirements,
            List<StandingSource> standing,
            List<Holdings> holdings,
            TenantScope tenants) {}

    ContributionsTests(
            Contributions contributions,
            Receipts receipts,
            BooksFixture books,
            ContributionsFixture fixture,
            Accounts accounts,
            List<EntryRequirement> requirements,
            List<StandingSource> standing,
            List<Holdings> holdings,
            TenantScope tenants) {
        this.contributions = contributions;
        this.receipts = receipts;
        this.books = books;
        this.fixture = fixture;
        this.accounts = accounts;
        this.parts = new Parts(requirements, standing, holdings, tenants);
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open(FIRST);
        rosa = fixture.member(open, FIRST);
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void quotasComeMonthByMonthAndReceiptsPayTheOldestFirst() {
        plan("2025-12", "25.00", 31);
        fixture.close(open, JANUARY);

        ContributionPosition owed = fixture.position(open, rosa.id(), FEBRUARY);
        assertThat(owed.unpaid()).isEqualTo(gtq("75.00"));
        assertThat(fixture.position(open, rosa.id(), JANUARY).arrears()).isEqualTo(gtq("50.00"));

        Receipt receipt = done(receipts.take(fixture.receipt(open, rosa, gtq("60.00"), BY_PRIORITY)));
        assertThat(receipt.payments())
                .extracting(payment -> payment.due().reference() + " " + payment.amount())
                .containsExactly("2025-12 GTQ 25.00", "2026-01 GTQ 25.00", "2026-02 GTQ 10.00");
        ContributionPosition paid = fixture.position(open, rosa.id(), FEBRUARY);
        assertThat(paid.paidIn()).isEqualTo(gtq("60.00"));
        assertThat(paid.arrears()).isEqualTo(gtq("15.00"));
        assertThat(paid.subscribed()).isEqualTo(gtq("75.00"));
    }

    @Test
    void aReceiptUndoneOwesTheQuotasAgain() {
        plan("2025-12", "25.00", 10);
        Receipt receipt = done(receipts.take(fixture.receipt(open, rosa, gtq("25.00"), BY_PRIORITY)));
        var undo = new ReverseReceipt(open.cooperative(), RequestId.next(), receipt.id(), "wrong member");
        done(receipts.reverse(undo));
        assertThat(fixture.position(open, rosa.id(), DECEMBER))
                .extracting(ContributionPosition::paidIn, ContributionPosition::arrears)
                .containsExactly(gtq("0"), gtq("25.00"));
    }

    @Test
    void nobodyPaysInUnaskedBeyondHerPlan() {
        plan("2025-12", "25.00", 10);
        assertRefused(
                receipts.take(fixture.receipt(open, rosa, gtq("25.01"), BY_PRIORITY)), "receipts.nowhere-for-rest");
        var extra = new Part("contributions.extra", "AP-" + rosa.number(), gtq("10.00"));
        done(receipts.take(fixture.receipt(open, rosa, gtq("10.00"), new Splitting.ByHand(List.of(extra)))));
        assertThat(fixture.position(open, rosa.id(), DECEMBER).subscribed()).isEqualTo(gtq("35.00"));
    }

    @Test
    void aPlanThatChangesInTheMiddleOfAMonthHoldsFromTheNext() {
        plan("2025-12", "25.00", 10);
        var now = List.of(fixture.plan(rosa, "2025-12", "40.00", 10));
        assertRefused(contributions.plan(open.cooperative(), now), "contributions.month-already-due");
        plan("2026-01", "40.00", 10);
        fixture.close(open, DECEMBER);
        assertThat(fixture.position(open, rosa.id(), JANUARY).unpaid()).isEqualTo(gtq("65.00"));
    }

    @Test
    void sayingAPlanAgainChangesNothing() {
        plan("2025-12", "25.00", 31);
        plan("2025-12", "25.00", 31);
        assertThat(fixture.position(open, rosa.id(), DECEMBER).unpaid()).isEqualTo(gtq("25.00"));
    }

    @Test
    void aPlanOfNothingEndsIt() {
        plan("2025-12", "25.00", 31);
        plan("2026-01", "0", 1);
        fixture.close(open, JANUARY);
        assertThat(fixture.position(open, rosa.id(), FEBRUARY).unpaid()).isEqualTo(gtq("25.00"));
    }

    @Test
    void askingTwicePaysInOnce() {
        fixture.decide(open, "contributions.nominal-value", FIRST, "GTQ 100.00");
        fixture.decide(open, "contributions.cap-shares", FIRST, "1");
        PayContributions command = fixture.pays(open, rosa, "100.00");
        done(contributions.pay(command));
        assertThat(done(contributions.pay(command)).repeated()).isTrue();
        assertThat(fixture.position(open, rosa.id(), DECEMBER))
                .extracting(ContributionPosition::paidIn, ContributionPosition::wholeShares)
                .containsExactly(gtq("100.00"), 1L);
        var other = new PayContributions(
                open.cooperative(),
                command.request(),
                open.cash(),
                List.of(new PayContributions.Amount(rosa.id(), gtq("1.00"))));
        assertRefused(contributions.pay(other), "ledger.request-reused");
    }

    @Test
    void nobodyOwnsMoreThanTheCap() {
        fixture.decide(open, "contributions.nominal-value", FIRST, "GTQ 100.00");
        fixture.decide(open, "contributions.cap-shares", FIRST, "1");
        assertRefused(contributions.pay(fixture.pays(open, rosa, "100.01")), "contributions.above-cap");
        var extra = new Part("contributions.extra", "AP-" + rosa.number(), gtq("100.01"));
        assertRefused(
                receipts.take(fixture.receipt(open, rosa, gtq("100.01"), new Splitting.ByHand(List.of(extra)))),
                "contributions.above-cap");
    }

    @Test
    void whoeverIsTooFarInArrearsIsNotInGoodStanding() {
        plan("2025-12", "25.00", 31);
        fixture.decide(open, "contributions.arrears-quotas-max", FIRST, "1");
        fixture.close(open, JANUARY);
        assertThat(unfit(DECEMBER)).isFalse();
        assertThat(unfit(JANUARY)).isTrue();
        done(receipts.take(fixture.receipt(open, rosa, gtq("25.00"), BY_PRIORITY)));
        assertThat(unfit(JANUARY)).isFalse();
        fixture.decide(open, "contributions.arrears-amount-max", FIRST, "GTQ 24.99");
        assertThat(unfit(JANUARY)).isTrue();
    }

    @Test
    void whoIsAdmittedHasAnAccountWithHerFirstContribution() {
        fixture.decide(open, "contributions.first-contribution.person", FIRST, "GTQ 100.00");
        EntryRequirement first = requirement("contributions.first-contribution");
        assertThat(first.required(open.cooperative(), MemberKind.PERSON, FIRST)).contains(gtq("100.00"));
        assertThat(first.required(open.cooperative(), MemberKind.MINOR, FIRST)).isEmpty();
        parts.tenants().run(open.cooperative(), () -> {
            var account = first.account(open.cooperative(), rosa, FIRST);
            var entry = Entry.transfer(books.heading(open), open.cash(), account, gtq("100.00"), Standing.MEMBER);
            first.met(open.cooperative(), rosa, gtq("100.00"), done(books.post(entry)).entry());
        });
        assertThat(fixture.position(open, rosa.id(), FIRST).paidIn()).isEqualTo(gtq("100.00"));
    }

    @Test
    void theEntranceFeeIsIncome() {
        fixture.decide(open, "contributions.entrance-fee.person", FIRST, "GTQ 25.00");
        EntryRequirement fee = requirement("contributions.entrance-fee");
        assertThat(fee.required(open.cooperative(), MemberKind.PERSON, FIRST)).contains(gtq("25.00"));
        assertThat(fee.account(open.cooperative(), rosa, FIRST))
                .isEqualTo(accounts.own(
                        open.cooperative(), AccountRole.ENTRANCE_FEE_INCOME, open.branch(), BooksFixture.GTQ));
    }

    @Test
    void whoLeavesTakesWhatShePaidInAndOwesNothingMore() {
        plan("2025-12", "25.00", 31);
        done(contributions.pay(fixture.pays(open, rosa, "40.00")));
        Holding held = holding();
        assertThat(held.amount()).isEqualTo(gtq("40.00"));
        done(books.post(
                Entry.transfer(books.heading(open), held.account(), open.cash(), gtq("40.00"), Standing.MEMBER)));
        parts.holdings().forEach(each -> each.close(open.cooperative(), rosa.id(), FIRST));
        fixture.close(open, JANUARY);
        assertThat(fixture.position(open, rosa.id(), FEBRUARY))
                .extracting(ContributionPosition::paidIn, ContributionPosition::unpaid)
                .containsExactly(gtq("0"), gtq("0"));
        assertRefused(contributions.pay(fixture.pays(open, rosa, "1.00")), "contributions.no-account");
    }

    @Test
    void manyAccountsAreOpenedAndPaidTogetherOnce() {
        List<Member> many = fixture.members(open, FIRST, 500);
        assertThat(fixture.members(open, FIRST, 1)).hasSize(1);
        var opening = new Contributions.Opening(open.branch(), BooksFixture.GTQ, FIRST);
        assertThat(contributions.open(open.cooperative(), opening, many)).hasSize(500);
        var amounts = many.stream()
                .map(member -> new PayContributions.Amount(member.id(), gtq("10.00")))
                .toList();
        done(contributions.pay(
                new PayContributions(open.cooperative(), RequestId.next(), open.cash(), amounts)));
        assertThat(fixture.position(open, many.getLast().id(), FIRST).paidIn()).isEqualTo(gtq("10.00"));
    }

    @Test
    void nobodySeesTheContributionsOfAnotherCooperative() {
        done(contributions.pay(fixture.pays(open, rosa, "40.00")));
        Open other = fixture.open(FIRST);
        assertThat(contributions.positions(other.cooperative(), List.of(rosa.id()), FIRST))
                .isEmpty();
    }

    private void plan(String from, String amount, int dueDay) {
        done(contributions.plan(open.cooperative(), List.of(fixture.plan(rosa, from, amount, dueDay))));
    }

    private boolean unfit(LocalDate day) {
        return parts.standing().stream()
                .filter(source -> source.reason().equals("contributions.arrears"))
                .anyMatch(source -> source.unfit(open.cooperative(), day).contains(rosa.id()));
    }

    private Holding holding() {
        return parts.holdings().stream()
                .flatMap(each -> each.of(open.cooperative(), rosa.id()).stream())
                .filter(each -> each.kind() == Holding.Kind.CONTRIBUTION)
                .findFirst()
                .orElseThrow();
    }

    private EntryRequirement requirement(String code) {
        return parts.requirements().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
