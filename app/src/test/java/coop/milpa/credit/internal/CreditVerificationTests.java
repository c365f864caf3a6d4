package coop.milpa.credit.internal;

import static coop.milpa.credit.CreditFixture.asked;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditFixture;
import coop.milpa.credit.Loan;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Forgery;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What somebody changes behind the program's back is found. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, CreditFixture.class, Forgery.class})
class CreditVerificationTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
    private static final String PRINCIPAL = "loans-equal-their-accounts";
    private static final String INTEREST = "loan-interest-receivable-equals-recomputed";

    private final Accounts accounts;
    private final Charts charts;
    private final Forgery forgery;
    private final CooperativeId cooperative;
    private final Open open;
    private final Loan loan;

    CreditVerificationTests(Accounts accounts, Charts charts, Forgery forgery, CreditFixture credit) {
        this.accounts = accounts;
        this.charts = charts;
        this.forgery = forgery;
        this.open = credit.open(FIRST);
        this.cooperative = open.cooperative();
        this.loan = credit.lent(open, credit.borrower(open, "50.00"), asked(CreditFixture.MONTHLY, "10000.00", 10));
        credit.close(open, FIRST.plusDays(3));
    }

    @Test
    void booksThatNobodyForgedHold() {
        assertThat(forgery.found(cooperative)).isEmpty();
    }

    @Test
    void aLoanThatOwesOtherThanItsAccountIsFound() {
        forgery.forge(cooperative, "update credit.loan set owed = owed - 1 where number = " + loan.number());
        assertThat(forgery.found(cooperative)).containsExactly(PRINCIPAL);
    }

    @Test
    void interestThatRanOnPaperOnlyIsFound() {
        forgery.forge(cooperative, "update credit.loan set run = run + 1 where number = " + loan.number());
        assertThat(forgery.found(cooperative)).containsExactly(INTEREST);
    }

    @Test
    void aLoanOnWhoseInterestNobodyWasToCountIsFound() {
        forgery.forge(
                cooperative,
                "update credit.loan set suspended_on = '%s' where number = %d".formatted(FIRST, loan.number()));
        assertThat(forgery.found(cooperative)).containsExactly(INTEREST);
    }

    @Test
    void anAccountOfLoansWithoutALoanIsFound() {
        var account = new Account(
                AccountId.next(),
                "PR-999999",
                charts.playing(cooperative, AccountRole.LOANS),
                open.branch(),
                BooksFixture.GTQ,
                true,
                Account.Limits.neverBelowZero());
        accounts.open(cooperative, List.of(new OpenAccount(account, FIRST)));
        assertThat(forgery.found(cooperative)).containsExactly(PRINCIPAL);
    }
}
