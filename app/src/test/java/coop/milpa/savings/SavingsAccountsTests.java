package coop.milpa.savings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.savings.SavingsAccount.Terms;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What the register of savings accounts promises. */
@ModuleTest
@Import(BooksFixture.class)
class SavingsAccountsTests {

    private static final MemberId ROSA = MemberId.next();
    private static final MemberId LUISA = MemberId.next();
    private static final Terms PASSBOOK = terms("10-1", ROSA);

    private final SavingsAccounts savings;
    private final Accounts books;
    private final BooksFixture fixture;
    private BooksFixture.Open here;

    SavingsAccountsTests(SavingsAccounts savings, Accounts books, BooksFixture fixture) {
        this.savings = savings;
        this.books = books;
        this.fixture = fixture;
        this.here = fixture.open();
    }

    @BeforeEach
    void anotherCooperative() {
        here = fixture.open();
    }

    @Test
    void anAccountStandsInTheRegisterAndInTheBooks() {
        SavingsAccount opened = savings.open(here.cooperative(), here.branch(), List.of(PASSBOOK))
                .getFirst();
        assertThat(savings.find(here.cooperative(), "10-1")).contains(opened);
        assertThat(books.find(here.cooperative(), "10-1"))
                .hasValueSatisfying(account -> assertThat(account.id()).isEqualTo(opened.id()));
        assertThat(opened.terms()).isEqualTo(PASSBOOK);
    }

    @Test
    void aMembersAccountsAreListed() {
        savings.open(here.cooperative(), here.branch(), List.of(terms("2", ROSA), PASSBOOK, terms("3", LUISA)));
        assertThat(savings.ownedBy(here.cooperative(), ROSA))
                .extracting(account -> account.terms().number())
                .containsExactly("10-1", "2");
        assertThat(savings.all(here.cooperative())).hasSize(3);
    }

    @Test
    void demandSavingsAreThereFromTheBeginning() {
        assertThat(savings.products(CooperativeId.next())).containsExactly(SavingsAccount.DEMAND);
    }

    private static Terms terms(String number, MemberId owner) {
        return new Terms(number, owner, List.of(LUISA), SavingsAccount.DEMAND, BooksFixture.GTQ, TestClock.TODAY);
    }
}
