package coop.milpa.accounting.web;

import static coop.milpa.accounting.AccountingFixture.ANA;
import static coop.milpa.accounting.AccountingFixture.BERTA;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.accounting.AccountingFixture;
import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.ManualEntries;
import coop.milpa.accounting.ManualEntry;
import coop.milpa.accounting.ManualEntryId;
import coop.milpa.accounting.web.HandPages.Place;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Acting;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.web.Waiting;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Entries by hand as pages: one person writes and submits, another decides; nothing is done twice. */
@ModuleTest
@AutoConfigureMockMvc
@Import({BooksFixture.class, AccountingFixture.class, HandPages.class})
class ManualEntryPagesTests {

    private static final Map<String, String> YES = Map.of("confirmed", "yes");

    private final HandPages pages;
    private final AccountingFixture fixture;
    private final BooksFixture books;
    private final ManualEntries entries;
    private final List<Waiting> waiting;
    private Place place;

    ManualEntryPagesTests(
            HandPages pages,
            AccountingFixture fixture,
            BooksFixture books,
            ManualEntries entries,
            List<Waiting> waiting) {
        this.pages = pages;
        this.fixture = fixture;
        this.books = books;
        this.entries = entries;
        this.waiting = waiting;
        this.place = pages.cooperative();
    }

    @BeforeEach
    void aCooperative() {
        place = pages.cooperative();
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(place.open());
    }

    @Test
    void whatIsCheckedIsSubmittedOnceHoweverOftenItIsSent() {
        Map<String, String> fields = fields("75.50");
        assertThat(pages.post(ANA, place.address() + "/manual-entries/check", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Renta de marzo", "Q\u00a075.50", "Enviar a aprobación", fields.get("request"));
        fields.put("then", "submit");
        String first = HandPages.leadsTo(pages.post(ANA, place.address() + "/manual-entries", fields));
        assertThat(HandPages.leadsTo(pages.post(ANA, place.address() + "/manual-entries", fields)))
                .isEqualTo(first);

        assertThat(entries.list(place.open().cooperative(), ManualEntry.State.SUBMITTED, 10))
                .hasSize(1);
        assertThat(pages.get(ANA, first))
                .hasStatusOk()
                .bodyText()
                .contains("Espera aprobación", "La escribió", "Ana", "no decide sobre ella")
                .doesNotContain("/approve");
    }

    @Test
    void anotherApprovesAfterBeingAskedAndItIsInTheBooks() {
        String address = submitted();
        assertThat(pages.post(BERTA, address + "/approve", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Aprobar «Renta de marzo»?", "Q\u00a075.50");
        assertThat(balance()).isEqualTo(Money.zero(BooksFixture.GTQ));

        assertThat(HandPages.leadsTo(pages.post(BERTA, address + "/approve", YES)))
                .isEqualTo(address);
        assertThat(HandPages.leadsTo(pages.post(BERTA, address + "/approve", YES)))
                .isEqualTo(address);

        assertThat(balance()).isEqualTo(Money.of("75.50", BooksFixture.GTQ));
        assertThat(pages.get(BERTA, address)).bodyText().contains("Contabilizada", "Berta", "/entries/");
    }

    @Test
    void whoeverSubmittedItIsRefusedAndToldWhy() {
        String address = submitted();
        assertThat(pages.post(ANA, address + "/approve", YES))
                .hasStatus(409)
                .bodyText()
                .contains("No se pudo", "no decide sobre ella");
    }

    @Test
    void rejectingNeedsAReasonAndAsksFirst() {
        String address = submitted();
        assertThat(pages.post(BERTA, address + "/reject", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"");
        assertThat(pages.post(BERTA, address + "/reject", Map.of("reason", "Falta la factura")))
                .hasStatusOk()
                .bodyText()
                .contains("¿Rechazar «Renta de marzo»?", "Falta la factura");
        HandPages.leadsTo(
                pages.post(BERTA, address + "/reject", Map.of("reason", "Falta la factura", "confirmed", "yes")));
        assertThat(pages.get(ANA, address)).bodyText().contains("Rechazada", "Falta la factura");
        assertThat(pages.get(ANA, place.address() + "/manual-entries?state=REJECTED"))
                .bodyText()
                .contains("Renta de marzo", "Q\u00a075.50");
    }

    @Test
    void theListOfThoseWaitingHasTheirTotalAndTheFirstPageIsTold() {
        submitted();
        submitted();
        assertThat(pages.get(BERTA, place.address() + "/manual-entries"))
                .hasStatusOk()
                .bodyText()
                .contains("Espera su decisión", "Q\u00a0151.00", "as=csv");
        assertThat(tasks(BERTA)).isEqualTo(1);
        assertThat(tasks(ANA)).isZero();
    }

    @Test
    void aDraftMayBeUnevenButIsNotSubmitted() {
        Map<String, String> fields = fields("75.50");
        fields.put("credit2", "70.00");
        assertThat(pages.post(ANA, place.address() + "/manual-entries/check", fields))
                .hasStatusOk()
                .bodyText()
                .contains("no suman igual", "Q\u00a05.50")
                .doesNotContain("value=\"submit\"");
        fields.put("then", "submit");
        HandPages.leadsTo(pages.post(ANA, place.address() + "/manual-entries", fields));
        assertThat(entries.list(place.open().cooperative(), ManualEntry.State.DRAFT, 10))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtItsLineAndMoreLinesKeepWhatWasWritten() {
        Map<String, String> fields = fields("75.50");
        fields.put("target2", "99999999999");
        fields.put("target3", "x");
        fields.put("debit4", "1");
        fields.put("credit4", "1");
        assertThat(pages.post(ANA, place.address() + "/manual-entries/check", fields))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#target2\"",
                        "Código o cuenta de la línea 3",
                        "href=\"#credit4\"",
                        "value=\"Renta de marzo\"",
                        "99999999999");
        fields.put("more", "1");
        assertThat(pages.post(ANA, place.address() + "/manual-entries/new", fields))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"target8\"", "value=\"Renta de marzo\"", fields.get("request"));
        assertThat(pages.get(ANA, place.address() + "/manual-entries/new")).hasStatusOk();
    }

    @Test
    void anEntryInSeveralCurrenciesNamesAllItsSumsAndIsNotRepeatedInOne() {
        List<DraftLine> lines =
                new ArrayList<>(fixture.lines(place.open(), AccountRole.CASH, AccountRole.FEE_INCOME, "75.50"));
        Money dollars = Money.of("10.00", Currency.getInstance("USD"));
        BranchId branch = place.open().branch();
        lines.add(DraftLine.debit(fixture.code(place.open(), AccountRole.CASH), branch, dollars));
        lines.add(DraftLine.credit(fixture.code(place.open(), AccountRole.FEE_INCOME), branch, dollars));
        ManualEntryId id = fixture.as(ANA, () -> HandPages.done(entries.draft(fixture.draft(place.open(), lines))));
        String address = place.address() + "/manual-entries/" + id;

        assertThat(pages.get(ANA, place.address() + "/manual-entries?state=DRAFT"))
                .bodyText()
                .contains("Q\u00a075.50", "En otras monedas", "US$\u00a010.00");
        assertThat(pages.post(BERTA, address + "/approve", Map.of()))
                .bodyText()
                .contains("Q\u00a075.50 + US$\u00a010.00");
        assertThat(pages.get(ANA, address)).hasStatusOk().bodyText().doesNotContain("like=");
        assertThat(pages.get(ANA, place.address() + "/manual-entries/new?like=" + id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("75.50");
        assertThat(pages.get(ANA, submitted())).bodyText().contains("like=");
    }

    @Test
    void oneThatIsNotThereIsSaid() {
        assertThat(pages.get(ANA, place.address() + "/manual-entries/x")).hasStatus(404);
        assertThat(pages.get(ANA, place.address() + "/manual-entries/" + ManualEntryId.next()))
                .hasStatus(404);
    }

    private String submitted() {
        ManualEntryId id = fixture.submitted(
                place.open(), fixture.lines(place.open(), AccountRole.CASH, AccountRole.FEE_INCOME, "75.50"));
        return place.address() + "/manual-entries/" + id;
    }

    private Money balance() {
        return fixture.balance(place.open(), AccountRole.CASH, TestClock.TODAY);
    }

    private long tasks(Acting who) {
        return fixture.as(
                who,
                () -> waiting.stream()
                        .filter(each -> each.of(place.open().cooperative()).isPresent())
                        .count());
    }

    private Map<String, String> fields(String amount) {
        Map<String, String> fields = new HashMap<>();
        fields.put("request", RequestId.next().toString());
        fields.put("narrative", "Renta de marzo");
        fields.put("lines", "4");
        fields.put("target1", pages.code(place, AccountRole.CASH));
        fields.put("debit1", amount);
        fields.put("target2", pages.code(place, AccountRole.FEE_INCOME));
        fields.put("credit2", amount);
        return fields;
    }
}
