package coop.milpa.accounting;

import static coop.milpa.accounting.AccountingFixture.ANA;
import static coop.milpa.accounting.AccountingFixture.BERTA;
import static coop.milpa.accounting.AccountingFixture.done;
import static coop.milpa.accounting.AccountingFixture.why;
import static coop.milpa.ledger.AccountRole.CASH;
import static coop.milpa.ledger.AccountRole.FEE_INCOME;
import static coop.milpa.ledger.AccountRole.OPERATING_EXPENSE;
import static coop.milpa.ledger.AccountRole.SAVINGS_DEMAND;
import static coop.milpa.ledger.AccountRole.TAX_PAYABLE;
import static coop.milpa.ledger.BooksFixture.GTQ;
import static coop.milpa.testing.TestClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.accounting.DraftLine.Target;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AuditQuery;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Subject;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What manual entries promise. */
@ModuleTest
@Import({BooksFixture.class, AccountingFixture.class})
class ManualEntriesTests {

    private final ManualEntries entries;
    private final AccountingFixture people;
    private final BooksFixture fixture;
    private final Books books;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final TestDatabase.Owner owner;
    private BooksFixture.Open open;

    ManualEntriesTests(
            ManualEntries entries,
            AccountingFixture people,
            BooksFixture fixture,
            Books books,
            Accounts accounts,
            AuditTrail trail,
            TestDatabase.Owner owner) {
        this.entries = entries;
        this.people = people;
        this.fixture = fixture;
        this.books = books;
        this.accounts = accounts;
        this.trail = trail;
        this.owner = owner;
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatOneSubmitsAnotherPosts() {
        ManualEntry posted = people.posted(open, OPERATING_EXPENSE, TAX_PAYABLE, "1500.00");

        assertThat(posted.state()).isEqualTo(ManualEntry.State.POSTED);
        assertThat(posted.decided().orElseThrow().by()).isEqualTo(BERTA.actor().id());
        assertThat(people.balance(open, OPERATING_EXPENSE, TODAY)).isEqualTo(Money.of("1500.00", GTQ));
        assertThat(books.entry(open.cooperative(), posted.posted().orElseThrow().entry()))
                .hasValueSatisfying(entry -> {
                    assertThat(entry.concept()).isEqualTo("accounting.manual-entry");
                    assertThat(entry.narrative()).isEqualTo("Renta de marzo");
                });
    }

    @Test
    void nobodyApprovesOrRejectsTheirOwn() {
        ManualEntryId id = people.submitted(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));
        var own = new AccountingRefusal.OwnApproval(ANA.actor().id());

        assertThat(why(people.as(ANA, () -> entries.approve(open.cooperative(), id))))
                .isEqualTo(own);
        assertThat(why(people.as(ANA, () -> entries.reject(open.cooperative(), id, "No"))))
                .isEqualTo(own);
    }

    @Test
    void whoeverDraftedItMayNotApproveItThoughAnotherSubmittedIt() {
        ManualEntryId id = people.as(
                ANA,
                () -> done(entries.draft(
                        people.draft(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00")))));
        people.as(BERTA, () -> done(entries.submit(open.cooperative(), id)));

        assertThat(why(people.as(ANA, () -> entries.approve(open.cooperative(), id))))
                .isInstanceOf(AccountingRefusal.OwnApproval.class);
    }

    @Test
    void aDraftIsNotApproved() {
        ManualEntryId id = people.as(
                ANA,
                () -> done(entries.draft(
                        people.draft(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00")))));

        assertThat(why(people.as(BERTA, () -> entries.approve(open.cooperative(), id))))
                .isEqualTo(new AccountingRefusal.NotSubmitted(id));
    }

    @Test
    void approvingTwicePostsOnce() {
        ManualEntry first = people.posted(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00");

        ManualEntry second = people.as(BERTA, () -> done(entries.approve(open.cooperative(), first.id())));

        assertThat(second).isEqualTo(first);
        assertThat(people.balance(open, OPERATING_EXPENSE, TODAY)).isEqualTo(Money.of("10.00", GTQ));
    }

    @Test
    void whatWasRejectedIsNeverPosted() {
        ManualEntryId id = people.submitted(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));
        ManualEntry rejected = people.as(BERTA, () -> done(entries.reject(open.cooperative(), id, "Falta la factura")));

        assertThat(rejected.reason()).isEqualTo("Falta la factura");
        assertThat(why(people.as(BERTA, () -> entries.approve(open.cooperative(), id))))
                .isEqualTo(new AccountingRefusal.AlreadyDecided("REJECTED"));
        assertThat(people.balance(open, OPERATING_EXPENSE, TODAY)).isEqualTo(Money.zero(GTQ));
    }

    @Test
    void draftingTwiceKeepsOneDraft() {
        DraftEntry draft = people.draft(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));

        ManualEntryId first = people.as(ANA, () -> done(entries.draft(draft)));

        assertThat(people.as(ANA, () -> done(entries.draft(draft)))).isEqualTo(first);
        assertThat(entries.list(open.cooperative(), ManualEntry.State.DRAFT, 10))
                .hasSize(1);
    }

    @Test
    void theSameRequestForAnotherDraftIsRefused() {
        DraftEntry draft = people.draft(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));
        people.as(ANA, () -> done(entries.draft(draft)));
        var other = new DraftEntry(
                open.cooperative(),
                draft.request(),
                draft.narrative(),
                draft.valueDate(),
                people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "11.00"));

        assertThat(why(entries.draft(other))).isEqualTo(new AccountingRefusal.RequestReused(draft.request()));
    }

    @Test
    void anUnknownEntryIsRefused() {
        ManualEntryId nobodys = ManualEntryId.next();

        assertThat(why(entries.approve(open.cooperative(), nobodys)))
                .isEqualTo(new AccountingRefusal.UnknownManualEntry(nobodys));
    }

    @Test
    void anotherCooperativesEntryIsUnknown() {
        ManualEntryId id = people.submitted(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));
        CooperativeId other = fixture.open().cooperative();

        assertThat(entries.find(other, id)).isEmpty();
        assertThat(why(people.as(BERTA, () -> entries.approve(other, id))))
                .isInstanceOf(AccountingRefusal.UnknownManualEntry.class);
    }

    @Test
    void linesThatDoNotBalanceAreKeptAsADraftAndNotSubmitted() {
        List<DraftLine> lines = List.of(
                DraftLine.debit(people.code(open, OPERATING_EXPENSE), open.branch(), Money.of("10.00", GTQ)),
                DraftLine.credit(people.code(open, TAX_PAYABLE), open.branch(), Money.of("9.99", GTQ)));

        assertThat(submitting(lines)).isEqualTo(new AccountingRefusal.NotBalanced("GTQ 0.01"));
    }

    @Test
    void aMembersAccountIsRefused() {
        AccountId maria = fixture.savings(open, "50.00");
        String number = accounts.find(open.cooperative(), maria).orElseThrow().number();
        List<DraftLine> lines = List.of(
                new DraftLine(new Target.Numbered(number), Money.of("10.00", GTQ), Standing.MEMBER),
                DraftLine.credit(people.code(open, FEE_INCOME), open.branch(), Money.of("10.00", GTQ)));

        assertThat(submitting(lines)).isEqualTo(new AccountingRefusal.SomeonesAccount(number));
    }

    @Test
    void theControlCodeOfMembersAccountsIsRefused() {
        AccountCode savings = people.code(open, SAVINGS_DEMAND);
        List<DraftLine> lines = List.of(
                DraftLine.debit(savings, open.branch(), Money.of("10.00", GTQ)),
                DraftLine.credit(people.code(open, FEE_INCOME), open.branch(), Money.of("10.00", GTQ)));

        assertThat(submitting(lines)).isEqualTo(new AccountingRefusal.SomeonesAccount(savings.value()));
    }

    @Test
    void theCooperativesOwnCashIsAllowed() {
        people.posted(open, CASH, FEE_INCOME, "25.00");

        assertThat(books.balance(open.cooperative(), open.cash())).contains(Money.of("25.00", GTQ));
    }

    @Test
    void aCodeThatWasClosedMeanwhileStopsTheApproval() {
        ManualEntryId id = people.submitted(open, people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));
        AccountCode closed = people.code(open, OPERATING_EXPENSE);
        closeCode(closed);

        assertThat(why(people.as(BERTA, () -> entries.approve(open.cooperative(), id))))
                .isEqualTo(new AccountingRefusal.ClosedCode(closed));
        assertThat(entries.find(open.cooperative(), id).orElseThrow().state()).isEqualTo(ManualEntry.State.SUBMITTED);
    }

    @Test
    void whatTheBooksRefuseStaysSubmitted() {
        ManualEntryId id = people.submitted(open, people.lines(open, OPERATING_EXPENSE, CASH, "10.00"));
        accounts.freeze(open.cooperative(), open.cash(), true);

        assertThat(why(people.as(BERTA, () -> entries.approve(open.cooperative(), id))))
                .isEqualTo(new LedgerRefusal.AccountFrozen(open.cash()));
        assertThat(entries.find(open.cooperative(), id).orElseThrow().state()).isEqualTo(ManualEntry.State.SUBMITTED);
    }

    @Test
    void aValueDateThatHasNotComeIsRefused() {
        var draft = new DraftEntry(
                open.cooperative(),
                RequestId.next(),
                "Mañana",
                Optional.of(TODAY.plusDays(1)),
                people.lines(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00"));
        ManualEntryId id = people.as(ANA, () -> done(entries.draft(draft)));

        assertThat(why(people.as(ANA, () -> entries.submit(open.cooperative(), id))))
                .isEqualTo(new AccountingRefusal.ValueDateAhead(TODAY.plusDays(1), TODAY));
    }

    @Test
    void everyStepStandsInTheAuditTrail() {
        ManualEntry posted = people.posted(open, OPERATING_EXPENSE, TAX_PAYABLE, "10.00");

        var query = AuditQuery.latest(
                new AuditQuery.OfSubject(new Subject("manual-entry", posted.id().toString())), 50);
        assertThat(trail.read(open.cooperative(), query).records())
                .extracting(record ->
                        record.change().action() + " " + record.by().actor().name())
                .containsExactlyInAnyOrder(
                        "accounting.manual-entry-drafted Ana",
                        "accounting.manual-entry-submitted Ana",
                        "accounting.manual-entry-posted Berta");
    }

    private Object submitting(List<DraftLine> lines) {
        ManualEntryId id = people.as(ANA, () -> done(entries.draft(people.draft(open, lines))));
        Outcome<ManualEntry> outcome = people.as(ANA, () -> entries.submit(open.cooperative(), id));
        return why(outcome);
    }

    private void closeCode(AccountCode code) {
        owner.jdbc()
                .sql("update ledger.chart set valid_to = :day where cooperative_id = :cooperative and code = :code")
                .param("day", TODAY.minusDays(1))
                .param("cooperative", open.cooperative().value())
                .param("code", code.value())
                .update();
    }
}
