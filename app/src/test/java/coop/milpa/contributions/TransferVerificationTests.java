package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Forgery;
import coop.milpa.members.Member;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever changes what was handed over, in the database itself, is found out. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class, Forgery.class})
class TransferVerificationTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final String REGISTERS = "contributions-handed-over-equal-received";
    private static final String BOOKS = "contribution-transfers-equal-the-books";

    private final Forgery forgery;
    private final BooksFixture books;
    private final Open open;

    TransferVerificationTests(
            Contributions contributions,
            ContributionTransfers transfers,
            Forgery forgery,
            BooksFixture books,
            ContributionsFixture fixture) {
        this.forgery = forgery;
        this.books = books;
        this.open = fixture.open(FIRST);
        List<Member> both = fixture.members(open, FIRST, 2);
        done(contributions.pay(fixture.pays(open, both.getFirst(), "300.00")));
        for (String amount : List.of("20.00", "30.00")) {
            done(transfers.transfer(
                    fixture.handsOver(open, both.getFirst(), both.getLast().party(), amount)));
        }
    }

    @Test
    void whatWasHandedOverIsProven() {
        books.assertBooksBalance(open);
        assertThat(broken()).isEmpty();
    }

    @Test
    void anotherAmountIsFoundOut() {
        tamper("update contributions.transfer set amount = amount + 1 where number = 2");
        assertThat(broken()).containsExactlyInAnyOrder(REGISTERS, BOOKS);
    }

    @Test
    void whoeverIsSaidToHaveGivenWhatSheReceivedIsFoundOut() {
        tamper("update contributions.transfer set from_member_id = to_member_id, to_member_id = from_member_id"
                + " where number = 1");
        assertThat(broken()).containsExactlyInAnyOrder(REGISTERS, BOOKS);
    }

    @Test
    void anEntryOfSomethingElseIsFoundOut() {
        tamper("update contributions.transfer set entry_id = gen_random_uuid() where number = 1");
        assertThat(broken()).containsExactlyInAnyOrder(REGISTERS, BOOKS);
    }

    private void tamper(String statement) {
        forgery.forge(open.cooperative(), statement);
    }

    private List<String> broken() {
        return forgery.found(open.cooperative());
    }
}
