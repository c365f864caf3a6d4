package coop.milpa.savings.internal;

import static coop.milpa.savings.internal.InterestFixture.done;
import static coop.milpa.savings.internal.InterestFixture.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What {@code verify} says of interest and charges that the books know otherwise. */
@ModuleTest(with = "close")
@Import({BooksFixture.class, InterestFixture.class})
class InterestVerificationTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    private final SavingsProducts products;
    private final BooksFixture fixture;
    private final InterestFixture savings;
    private final SavingsVerification verification;
    private final StepsVerification steps;
    private final TestDatabase.Owner owner;
    private final Open open;

    InterestVerificationTests(
            SavingsProducts products,
            BooksFixture fixture,
            InterestFixture savings,
            SavingsVerification verification,
            StepsVerification steps,
            TestDatabase.Owner owner) {
        this.products = products;
        this.fixture = fixture;
        this.savings = savings;
        this.verification = verification;
        this.steps = steps;
        this.owner = owner;
        this.open = savings.open(FIRST);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void verificationNamesWhoWasGivenAnotherAmountThanTheBooksSay() {
        done(products.publish(open.cooperative(), monthly(FIRST, "4", "0")));
        AccountId account = savings.account(open, FIRST);
        done(fixture.post(fixture.deposit(open, account, "1000.00")));
        savings.close(open, DECEMBER);
        String tamper = "update savings.capitalised set interest = interest + :more where account_id = :account";
        owner.jdbc()
                .sql(tamper)
                .param("more", 1)
                .param("account", account.value())
                .update();

        assertThat(verification.verify(open.cooperative()))
                .filteredOn(finding -> !finding.holds())
                .singleElement()
                .satisfies(finding -> assertThat(finding.name()).isEqualTo("savings-interest-is-posted-once"))
                .satisfies(finding -> assertThat(finding.offenders().toString()).contains(account.toString()));
        owner.jdbc()
                .sql(tamper)
                .param("more", -1)
                .param("account", account.value())
                .update();
    }

    @Test
    void verificationNamesWhoWasChargedAndIsNotRegistered() {
        AccountId nobody = AccountId.next();
        owner.jdbc()
                .sql("""
                        insert into savings.charge (cooperative_id, account_id, reason, due_on, amount, entry_id)
                        values (:cooperative, :account, 'BELOW', :day, 1, :account)
                        """)
                .param("cooperative", open.cooperative().value())
                .param("account", nobody.value())
                .param("day", FIRST)
                .update();

        assertThat(steps.verify(open.cooperative()))
                .filteredOn(finding -> !finding.holds())
                .singleElement()
                .satisfies(finding -> assertThat(finding.name()).isEqualTo("savings-charged-accounts-are-registered"))
                .satisfies(finding -> assertThat(finding.offenders().toString()).contains(nobody.toString()));
        owner.jdbc()
                .sql("delete from savings.charge where account_id = :account")
                .param("account", nobody.value())
                .update();
    }
}
