package coop.milpa.envelopes;

import static coop.milpa.envelopes.EnvelopeFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Forgery;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever changes a list that was taken, in the database itself, is found out. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class, Forgery.class})
class EnvelopeVerificationTests {

    private static final String ROWS = "envelopes-lists-equal-their-rows";
    private static final String BOOKS = "envelopes-lists-equal-the-books";

    private final Forgery forgery;
    private final BooksFixture books;
    private final School school;

    EnvelopeVerificationTests(EnvelopeFixture fixture, Forgery forgery, BooksFixture books) {
        this.forgery = forgery;
        this.books = books;
        this.school = fixture.school();
        var content = new StringBuilder("cuenta,monto\n");
        fixture.pupils(school, List.of("Ixchel Tzoc", "Mateo Choc"))
                .forEach(pupil -> content.append(pupil.account()).append(",5.00\n"));
        fixture.taken(school, "10.00", file(content.toString()));
    }

    @Test
    void whatWasTakenIsProven() {
        books.assertBooksBalance(school.place().open());
        assertThat(broken()).isEmpty();
    }

    @Test
    void anotherTotalIsFoundOut() {
        tamper("update envelopes.list set total = total + 1 where true");
        assertThat(broken()).containsExactlyInAnyOrder(ROWS, BOOKS);
    }

    @Test
    void anotherAmountOfARowIsFoundOut() {
        tamper("update envelopes.list_row set amount = amount + 1 where row_number = 2");
        assertThat(broken()).containsExactly(ROWS);
    }

    @Test
    void aListThatIsOnlySaidToBeUndoneIsFoundOut() {
        tamper("update envelopes.list set undone_on = business_date, undone_by = taken_by where true");
        assertThat(broken()).containsExactly(BOOKS);
    }

    private void tamper(String statement) {
        forgery.forge(school.cooperative(), statement);
    }

    private List<String> broken() {
        return forgery.found(school.cooperative());
    }
}
