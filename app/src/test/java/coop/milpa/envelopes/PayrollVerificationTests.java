package coop.milpa.envelopes;

import static coop.milpa.envelopes.PayrollFixture.row;
import static coop.milpa.envelopes.PayrollFixture.undoing;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Forgery;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever changes a payroll that was brought in cash, in the database itself, is found out. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class, PayrollFixture.class, Forgery.class})
class PayrollVerificationTests {

    private static final String RECEIPTS = "receipts-payrolls-in-cash-equal-their-receipts";
    private static final String BOOKS = "receipts-payrolls-in-cash-equal-the-books";

    private final PayrollFixture payrolls;
    private final Forgery forgery;
    private final School school;
    private final EntryId brought;

    PayrollVerificationTests(EnvelopeFixture fixture, PayrollFixture payrolls, Forgery forgery) {
        this.payrolls = payrolls;
        this.forgery = forgery;
        this.school = fixture.school();
        Pupil ixchel = fixture.pupil(school, "Ixchel Tzoc");
        this.brought = payrolls.brought(school, row(ixchel, "100.00"));
    }

    @Test
    void whatWasBroughtAndUndoneIsProven() {
        assertThat(broken()).isEmpty();
        done(payrolls.undo(undoing(school, brought)));
        assertThat(broken()).isEmpty();
    }

    @Test
    void anotherTotalIsFoundOut() {
        tamper("update receipts.payroll_cash set total = total + 1 where true");
        assertThat(broken()).containsExactlyInAnyOrder(RECEIPTS, BOOKS);
    }

    @Test
    void aPayrollThatIsOnlySaidToBeUndoneIsFoundOut() {
        tamper("""
                insert into receipts.payroll_undoing (cooperative_id, entry_id, request_id, undoing_entry_id, undone_by,
                    undone_on, reason)
                select cooperative_id, entry_id, entry_id, entry_id, entry_id, business_date, 'x'
                from receipts.payroll_cash where true
                """);
        assertThat(broken()).containsExactlyInAnyOrder(RECEIPTS, BOOKS);
    }

    @Test
    void aReceiptThatWasLeftStandingIsFoundOut() {
        done(payrolls.undo(undoing(school, brought)));
        tamper("delete from receipts.reversal where true");
        assertThat(broken()).containsExactly(RECEIPTS);
    }

    private void tamper(String statement) {
        forgery.forge(school.cooperative(), statement);
    }

    private List<String> broken() {
        return forgery.found(school.cooperative());
    }
}
