package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.Books;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.savings.CapitalisedInterest;
import coop.milpa.savings.EarnedInterest;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsProducts;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Holds all interest that a cooperative has given against the calculator, and its books against themselves. */
@TestComponent
class InterestAudit {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final SavingsAccounts accounts;
    private final SavingsProducts products;
    private final EarnedInterest interest;
    private final Books books;
    private final BooksFixture fixture;

    InterestAudit(
            SavingsAccounts accounts,
            SavingsProducts products,
            EarnedInterest interest,
            Books books,
            BooksFixture fixture) {
        this.accounts = accounts;
        this.products = products;
        this.interest = interest;
        this.books = books;
        this.fixture = fixture;
    }

    /** Every invariant of the books, and every capitalisation to the cent; answers how many there were. */
    int assertSound(Open open, LocalDate through) {
        fixture.assertBooksBalance(open);
        List<ProductVersion> versions = products.versions(open.cooperative());
        int compared = 0;
        for (SavingsAccount account : accounts.all(open.cooperative()).values()) {
            compared += compare(open, account, versions, through);
        }
        return compared;
    }

    private int compare(Open open, SavingsAccount account, List<ProductVersion> all, LocalDate through) {
        List<ProductVersion> versions = all.stream()
                .filter(version -> version.product().equals(account.terms().product()))
                .toList();
        List<CapitalisedInterest> given = interest.of(open.cooperative(), account.id());
        if (given.isEmpty()) {
            return 0;
        }
        List<LedgerLine> lines =
                books.movements(open.cooperative(), account.id(), new Period(BEFORE_ALL, through.plusDays(1)));
        var calculated = new CalculatedInterest(versions, lines, account.terms().openedOn());
        for (CapitalisedInterest one : given) {
            String name = account.terms().number() + " " + account.terms().product() + " " + one.period();
            assertThat(new CalculatedInterest.Figure(one.interest(), one.withheld()))
                    .as(name)
                    .isEqualTo(calculated.of(one.period()));
            assertThat(interest.explain(open.cooperative(), account.id(), one.period()))
                    .as(name)
                    .hasValueSatisfying(explained -> assertThat(
                                    explained.exact().toMoney(account.terms().currency(), RoundingMode.HALF_EVEN))
                            .isEqualTo(one.interest()));
        }
        return given.size();
    }
}
