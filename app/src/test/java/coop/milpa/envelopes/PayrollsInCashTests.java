package coop.milpa.envelopes;

import static coop.milpa.envelopes.PayrollFixture.row;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.EntryId;
import coop.milpa.receipts.CashRegister;
import coop.milpa.receipts.PayrollReport;
import coop.milpa.receipts.Tender;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An employer's pay comes over the counter: one entry of cash, and a receipt for each of his people out of it. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class, PayrollFixture.class})
class PayrollsInCashTests {

    private final EnvelopeFixture fixture;
    private final BooksFixture books;
    private final PayrollFixture payrolls;
    private final CashRegister cash;
    private final Books entries;
    private School school;
    private Pupil ixchel;

    PayrollsInCashTests(
            EnvelopeFixture fixture, BooksFixture books, PayrollFixture payrolls, CashRegister cash, Books entries) {
        this.fixture = fixture;
        this.books = books;
        this.payrolls = payrolls;
        this.cash = cash;
        this.entries = entries;
        this.school = fixture.school();
        this.ixchel = fixture.pupil(school, "Ixchel Tzoc");
    }

    @BeforeEach
    void somebodyWhoIsPaid() {
        school = fixture.school();
        ixchel = fixture.pupil(school, "Ixchel Tzoc");
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(school.place().open());
    }

    @Test
    void itsCashIsOneLineInTheDrawerAndDeclaredOnce() {
        PayrollReport report = done(posted("150.00", ""));
        EntryId entry = report.cash().orElseThrow().entry();
        List<Long> changes = new ArrayList<>();
        entries.changes(school.cooperative(), entry, (account, minor) -> changes.add(minor));
        assertThat(changes).containsExactlyInAnyOrder(15_000L, -15_000L);
        assertThat(report.posted()).isEqualTo(1);
        assertThat(cash.find(school.cooperative(), entry))
                .hasValueSatisfying(operation -> assertThat(operation.cash()).isEqualTo(gtq("150.00")));
    }

    @Test
    void itIsPostedOnceWhateverItWasPaidWith() {
        done(posted("150.00", ""));
        assertRefused(posted("150.00", ""), "receipts.payroll-repeated");
        var transfer = new Tender.Transfer(school.place().branch());
        assertRefused(payrolls.post(school, row(ixchel, "150.00"), transfer), "receipts.payroll-repeated");
    }

    @Test
    void fromTheThresholdOnTheSourceIsSaidOrNothingIsPosted() {
        assertRefused(posted("77000.00", ""), "receipts.source-of-funds-needed");
        assertThat(done(posted("77000.00", "venta de cardamomo")).posted()).isEqualTo(1);
    }

    private Outcome<PayrollReport> posted(String amount, String source) {
        return payrolls.bring(school, row(ixchel, amount), source);
    }
}
