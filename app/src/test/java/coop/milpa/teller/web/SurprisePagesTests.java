package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.teller.web.TellerBrowser.Who;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A drawer is counted by surprise: whoever counts is told afterwards, the cashier when her shift has ended. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class SurprisePagesTests {

    private static final Who COUNTER = new Who(SUPERVISOR, new Somebody("teller.read", "teller.count"));
    private static final Who ACCOUNTANT = new Who(TellerFixture.KEEPER, new Somebody("teller.read"));
    private static final Who CASHIER =
            new Who(TellerFixture.CASHIER, new Somebody("teller.read", "teller.shift", "teller.count"));

    private final TellerBrowser browser;
    private final TellerFixture tellers;
    private final Shifts shifts;
    private Place place;
    private Shift shift;
    private String address;

    SurprisePagesTests(MockMvcTester browser, TellerFixture tellers, Cooperatives cooperatives, Shifts shifts) {
        this.browser = new TellerBrowser(browser, tellers, cooperatives);
        this.tellers = tellers;
        this.shifts = shifts;
        this.place = tellers.place();
        this.shift = tellers.begun(place);
        this.address = "";
    }

    @BeforeEach
    void aShiftWithFiveHundred() {
        place = tellers.place();
        shift = tellers.begunWith(place, "500.00");
        address = browser.address(place) + "/shifts/" + shift.id();
    }

    @Test
    void whoeverMayCountIsToldWhatIsExpectedOnceSheHas() {
        assertThat(browser.get(COUNTER, address))
                .hasStatusOk()
                .bodyText()
                .contains(address + "/surprise", "se muestra cuando lo haya hecho")
                .doesNotContain("500.00");
        assertThat(browser.get(COUNTER, address + "/surprise"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"note-10000\"", "name=\"remark\"")
                .doesNotContain("500.00");
        Map<String, String> counted = Map.of("said", "480", "note-2000", "24", "remark", "Sobre en la mesa");
        assertThat(browser.post(COUNTER, address + "/surprise", counted)).hasRedirectedUrl(address);
        for (Who who : List.of(COUNTER, ACCOUNTANT)) {
            assertThat(browser.get(who, address))
                    .bodyText()
                    .containsSubsequence(
                            "Arqueo", SUPERVISOR.name(), "480.00", "500.00", "-Q\u00a020.00", "Sobre en la mesa");
        }
        assertThat(browser.get(CASHIER, address)).bodyText().doesNotContain("Sobre en la mesa", "500.00");
    }

    @Test
    void nobodyCountsHerOwnDrawerBySurprise() {
        assertThat(browser.get(CASHIER, address)).bodyText().doesNotContain("/surprise");
        assertThat(browser.post(CASHIER, address + "/surprise", Map.of("said", "500", "note-10000", "5")))
                .hasStatus(422)
                .bodyText()
                .contains("es suyo");
    }

    @Test
    void notesThatDoNotComeToTheTotalAreCountedAgain() {
        assertThat(browser.post(COUNTER, address + "/surprise", Map.of("said", "400", "note-10000", "5")))
                .hasStatus(422)
                .bodyText()
                .contains("Las denominaciones suman", "href=\"#said\"");
        assertThat(browser.post(COUNTER, address + "/surprise", Map.of("said", "400", "remark", "x".repeat(201))))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#remark\"");
        assertThat(shifts.find(place.cooperative(), shift.id()).orElseThrow().counts())
                .hasSize(1);
    }

    @Test
    void whoMayNotLookAtShiftsComesBackToTheCount() {
        Who only = new Who(SUPERVISOR, new Somebody("teller.count"));
        assertThat(browser.get(only, address + "/surprise")).hasStatusOk();
        assertThat(browser.post(only, address + "/surprise", Map.of("said", "500", "note-10000", "5")))
                .hasRedirectedUrl(address + "/surprise");
    }

    @Test
    void aShiftOfAnotherCooperativeIsNotThere() {
        String elsewhere = browser.address(tellers.place()) + "/shifts/" + shift.id() + "/surprise";
        assertThat(browser.get(COUNTER, elsewhere)).hasStatus(404);
        assertThat(browser.post(COUNTER, elsewhere, Map.of())).hasStatus(404);
    }
}
