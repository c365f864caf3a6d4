package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.closing;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.teller.web.TellerBrowser.Who;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What became of a branch's cash on a day, as page, on paper and as a file. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class CashReportPagesTests {

    private static final Who ACCOUNTANT = new Who(SUPERVISOR, new Somebody("teller.read"));

    private final TellerBrowser browser;
    private final TellerFixture tellers;
    private final Branches branches;
    private final Shifts shifts;

    CashReportPagesTests(
            MockMvcTester browser, TellerFixture tellers, Cooperatives cooperatives, Branches branches, Shifts shifts) {
        this.browser = new TellerBrowser(browser, tellers, cooperatives);
        this.tellers = tellers;
        this.branches = branches;
        this.shifts = shifts;
    }

    @Test
    void eachCashPointHasItsRowAndTheCurrencyItsTotal() {
        Place place = tellers.place();
        Shift shift = tellers.begunWith(place, "200.00");
        done(tellers.moves(place, CASHIER, "50.00"));
        done(tellers.as(CASHIER, () -> shifts.close(closing(place, shift, "245.00", "Falta un billete"))));
        String report = browser.address(place) + "/report";
        var page = browser.get(ACCOUNTANT, report);
        assertThat(page).hasStatusOk();
        assertThat(TellerBrowser.text(page))
                .contains("Efectivo de ", "02/03/2026", place.drawer().code())
                .contains(browser.address(place) + "/points/" + place.drawer().id())
                .containsSubsequence("Q\u00a0250.00", "Q\u00a0245.00", "-Q\u00a05.00", "<tfoot>", "Q\u00a01,050.00");
        assertThat(TellerBrowser.text(browser.get(ACCOUNTANT, report + "?as=csv")))
                .contains(place.drawer().code() + ",", "245.00", "-5.00");
        assertThat(browser.get(ACCOUNTANT, report + "?as=pdf")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    void anotherBranchHasItsOwn() {
        Place place = tellers.place();
        String report = browser.address(place) + "/report";
        var other = tellers.otherBranch(place);
        var vault = tellers.vault(place.cooperative(), other);
        assertThat(browser.get(ACCOUNTANT, report))
                .bodyText()
                .doesNotContain(vault.id().toString());
        String code = branches.of(place.cooperative()).stream()
                .filter(branch -> branch.id().equals(other))
                .map(Branch::code)
                .findFirst()
                .orElseThrow();
        assertThat(browser.get(ACCOUNTANT, report + "?branch=" + code + "&day=2026-03-02"))
                .hasStatusOk()
                .bodyText()
                .contains(vault.id().toString());
    }

    @Test
    void onADayBeforeThereWasAnyCashThereIsNone() {
        Place place = tellers.place();
        String before = browser.address(place) + "/report?day=2020-01-01";
        assertThat(browser.get(ACCOUNTANT, before))
                .hasStatusOk()
                .bodyText()
                .contains("Todavía no hay bóvedas ni gavetas");
    }

    @Test
    void branchesAndDaysThatAreNoneAreNotThere() {
        String report = browser.address(tellers.place()) + "/report?";
        for (String query : List.of("branch=NADA", "day=ayer", "day=2026-02-30")) {
            assertThat(browser.get(ACCOUNTANT, report + query)).hasStatus(404);
        }
    }
}
