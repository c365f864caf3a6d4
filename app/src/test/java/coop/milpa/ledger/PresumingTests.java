package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Presumption;
import coop.milpa.platform.TenantScope;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;

/** Entries that are presumed to pass come into the books with the commit, all of them or none. */
@ModuleTest
@Import(BooksFixture.class)
class PresumingTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Ledger ledger;
    private final Books books;
    private final BooksFixture fixture;
    private final TenantScope tenants;
    private BooksFixture.Open open;
    private AccountId maria;
    private AccountId pedro;

    PresumingTests(Ledger ledger, Books books, BooksFixture fixture, TenantScope tenants) {
        this.ledger = ledger;
        this.books = books;
        this.fixture = fixture;
        this.tenants = tenants;
        this.open = fixture.open();
        this.maria = fixture.savings(open);
        this.pedro = fixture.savings(open);
    }

    @BeforeEach
    void openBooks() {
        open = fixture.open();
        maria = fixture.savings(open);
        pedro = fixture.savings(open);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void whatIsPresumedStandsWhereItWasSaidOnceTheTransactionEnds() {
        Entry first = fixture.deposit(open, maria, "5.00");
        Entry second = fixture.deposit(open, pedro, "7.00");

        List<Outcome<Posted>> said = tenants.write(open.cooperative(), () -> {
            List<Outcome<Posted>> presumed = ledger.presume(open.cooperative(), List.of(first, second), TODAY);
            assertThat(balance(maria)).isEqualTo("0.00");
            return presumed;
        });

        assertThat(balance(maria)).isEqualTo("5.00");
        assertThat(balance(pedro)).isEqualTo("7.00");
        Posted posted = done(said.getFirst());
        assertThat(posted.repeated()).isFalse();
        assertThat(done(fixture.post(first))).isEqualTo(new Posted(posted.entry(), posted.businessDate(), true));
    }

    @Test
    void oneThatIsRefusedUndoesAll() {
        assertWrong(List.of(fixture.deposit(open, maria, "5.00"), fixture.withdrawal(open, pedro, "1.00")), TODAY);
    }

    @Test
    void oneThatIsThereAlreadyUndoesAll() {
        Entry before = fixture.deposit(open, pedro, "1.00");
        done(fixture.post(before));

        assertWrong(List.of(fixture.deposit(open, maria, "5.00"), before), TODAY);

        assertThat(balance(pedro)).isEqualTo("1.00");
    }

    @Test
    void oneThatIsAskedTwiceUndoesAll() {
        Entry twice = fixture.deposit(open, maria, "5.00");
        assertWrong(List.of(twice, twice), TODAY);
    }

    @Test
    void aDayThatIsNotTheOpenOneUndoesAll() {
        assertWrong(List.of(fixture.deposit(open, maria, "5.00")), TODAY.plusDays(1));
    }

    @Test
    void twoCannotBothBeLast() {
        assertThatThrownBy(() -> tenants.run(open.cooperative(), () -> {
                    ledger.presume(open.cooperative(), List.of(fixture.deposit(open, maria, "5.00")), TODAY);
                    ledger.presume(open.cooperative(), List.of(fixture.deposit(open, pedro, "5.00")), TODAY);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(balance(maria)).isEqualTo("0.00");
    }

    @Test
    void withoutATransactionThereIsNoEndOfIt() {
        List<Entry> one = List.of(fixture.deposit(open, maria, "5.00"));
        assertThatThrownBy(() -> ledger.presume(open.cooperative(), one, TODAY))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void assertWrong(List<Entry> entries, LocalDate day) {
        assertThatThrownBy(
                        () -> tenants.run(open.cooperative(), () -> ledger.presume(open.cooperative(), entries, day)))
                .isInstanceOf(Presumption.Wrong.class);
        assertThat(balance(maria)).isEqualTo("0.00");
    }

    private String balance(AccountId account) {
        Money balance = tenants.read(
                open.cooperative(),
                () -> books.balance(open.cooperative(), account).orElseThrow());
        return balance.negated().toDecimal().toPlainString();
    }

    private static Posted done(Outcome<Posted> outcome) {
        return outcome instanceof Outcome.Done<Posted>(Posted posted) ? posted : failed(outcome);
    }

    private static Posted failed(Outcome<Posted> outcome) {
        throw new AssertionError(outcome);
    }
}
