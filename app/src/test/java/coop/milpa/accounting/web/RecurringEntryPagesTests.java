package coop.milpa.accounting.web;

import static coop.milpa.accounting.AccountingFixture.ANA;
import static coop.milpa.accounting.AccountingFixture.BERTA;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.accounting.AccountingFixture;
import coop.milpa.accounting.RecurringEntries;
import coop.milpa.accounting.RecurringEntry;
import coop.milpa.accounting.web.HandPages.Place;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.testing.ModuleTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Entries that come back as pages: proposed once, let pass by another, stopped with a reason; and the year end. */
@ModuleTest
@AutoConfigureMockMvc
@Import({BooksFixture.class, AccountingFixture.class, HandPages.class})
class RecurringEntryPagesTests {

    private final HandPages pages;
    private final RecurringEntries entries;

    RecurringEntryPagesTests(HandPages pages, RecurringEntries entries) {
        this.pages = pages;
        this.entries = entries;
    }

    @Test
    void whatIsProposedTwiceIsThereOnceAndAnotherLetsItPassAndStopsIt() {
        Place place = pages.cooperative();
        Map<String, String> fields = fields(place);
        assertThat(pages.post(ANA, place.address() + "/recurring-entries/check", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Depreciación", "Mes", "31", "Q\u00a040.00");
        String address = HandPages.leadsTo(pages.post(ANA, place.address() + "/recurring-entries", fields));
        assertThat(HandPages.leadsTo(pages.post(ANA, place.address() + "/recurring-entries", fields)))
                .isEqualTo(address);

        assertThat(pages.get(ANA, address)).bodyText().contains("31/03/2026", "30/04/2026", "no decide sobre ella");
        assertThat(pages.post(BERTA, address + "/approve", Map.of())).bodyText().contains("¿Aprobar «Depreciación»?");
        HandPages.leadsTo(pages.post(BERTA, address + "/approve", Map.of("confirmed", "yes")));
        assertThat(pages.get(BERTA, place.address() + "/recurring-entries"))
                .bodyText()
                .contains("Depreciación", "Aprobada", "Q\u00a040.00");
        assertThat(pages.post(BERTA, address + "/stop", Map.of("reason", " "))).hasStatus(422);
        HandPages.leadsTo(pages.post(BERTA, address + "/stop", Map.of("reason", "Se vendió", "confirmed", "yes")));

        assertThat(entries.list(place.open().cooperative(), RecurringEntry.State.STOPPED, 10))
                .hasSize(1);
        assertThat(pages.post(BERTA, address + "/reject", Map.of("reason", "No", "confirmed", "yes")))
                .hasStatus(409)
                .bodyText()
                .contains("No se pudo");
    }

    @Test
    void oneThatIsNeverDueIsRefusedAtItsDay() {
        Place place = pages.cooperative();
        Map<String, String> fields = fields(place);
        fields.put("to", "15/03/2026");
        assertThat(pages.post(ANA, place.address() + "/recurring-entries", fields))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#from\"", "value=\"Depreciación\"");
        fields.put("dayOfMonth", "40");
        assertThat(pages.post(ANA, place.address() + "/recurring-entries/check", fields))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#dayOfMonth\"");
        assertThat(pages.get(ANA, place.address() + "/recurring-entries/new")).hasStatusOk();
    }

    @Test
    void aYearEndsOnItsLastDayAlone() {
        Place place = pages.cooperative();
        assertThat(pages.get(BERTA, place.address() + "/year-end"))
                .hasStatusOk()
                .bodyText()
                .contains("31/12/2026", "Aún no se ha cerrado")
                .doesNotContain("btn-danger");
        assertThat(pages.post(BERTA, place.address() + "/year-end", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Cerrar el ejercicio");
        assertThat(pages.post(BERTA, place.address() + "/year-end", Map.of("confirmed", "yes")))
                .hasStatus(409)
                .bodyText()
                .contains("No se pudo");
    }

    private Map<String, String> fields(Place place) {
        Map<String, String> fields = new HashMap<>();
        fields.put("request", RequestId.next().toString());
        fields.put("narrative", "Depreciación");
        fields.put("every", "MONTH");
        fields.put("dayOfMonth", "31");
        fields.put("from", "02/03/2026");
        fields.put("lines", "4");
        fields.put("target1", pages.code(place, AccountRole.OPERATING_EXPENSE));
        fields.put("debit1", "40.00");
        fields.put("target2", pages.code(place, AccountRole.FEE_INCOME));
        fields.put("credit2", "40.00");
        return fields;
    }
}
