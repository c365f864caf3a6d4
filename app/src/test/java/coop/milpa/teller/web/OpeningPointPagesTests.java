package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.teller.web.TellerBrowser.Who;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Vaults and drawers are opened, looked at and given up by page. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class OpeningPointPagesTests {

    private static final Who MANAGER =
            new Who(SUPERVISOR, new Somebody("teller.manage", "teller.read", "teller.transfer"));

    private static final Who ACCOUNTANT = new Who(SUPERVISOR, new Somebody("teller.read"));
    private static final String REQUEST = "01a20288-0d0d-7000-8ef4-1c660ab89745";

    private final TellerBrowser browser;
    private final TellerFixture tellers;
    private final CashPoints points;
    private Place place;
    private String address;

    OpeningPointPagesTests(MockMvcTester browser, TellerFixture tellers, Cooperatives cooperatives, CashPoints points) {
        this.browser = new TellerBrowser(browser, tellers, cooperatives);
        this.tellers = tellers;
        this.points = points;
        this.place = tellers.place();
        this.address = "";
    }

    @BeforeEach
    void aVaultAndADrawer() {
        place = tellers.place();
        address = browser.address(place);
    }

    private static Map<String, String> drawer(String code) {
        return Map.of("kind", "DRAWER", "branch", "001", "currency", "GTQ", "code", code, "request", REQUEST);
    }

    @Test
    void aDrawerIsCheckedAndThenOpenedOnce() {
        assertThat(browser.get(MANAGER, address + "/points/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"USD\"", "name=\"code\"", "value=\"DRAWER\"");
        assertThat(browser.post(MANAGER, address + "/points/check", drawer("NUEVA")))
                .hasStatusOk()
                .bodyText()
                .contains("Lo que se va a abrir", "NUEVA", "Gaveta");
        assertThat(codes()).doesNotContain("NUEVA");
        for (int n = 0; n < 2; n++) {
            assertThat(browser.post(MANAGER, address + "/points", drawer("NUEVA")))
                    .hasRedirectedUrl(address);
        }
        assertThat(codes()).containsOnlyOnce("NUEVA");
    }

    @Test
    void aVaultNeedsNoCode() {
        Map<String, String> vault = new HashMap<>(drawer(""));
        vault.put("kind", "VAULT");
        vault.put("currency", "USD");
        assertThat(browser.post(MANAGER, address + "/points", vault)).hasRedirectedUrl(address);
        assertThat(points.all(place.cooperative()))
                .map(view -> view.point().kind() + " " + view.point().currency())
                .contains("VAULT USD", "GENERAL USD");
    }

    @Test
    void whatIsWrongIsSaidWhereItIsMended() {
        assertThat(browser.post(MANAGER, address + "/points/check", drawer("en minúsculas")))
                .hasStatus(422)
                .bodyText()
                .contains("no sirve como código de gaveta", "href=\"#code\"");
        assertThat(browser.post(
                        MANAGER,
                        address + "/points/check",
                        drawer(place.drawer().code())))
                .hasStatus(422)
                .bodyText()
                .contains("ya se usa o se usó", "href=\"#code\"");
        assertThat(browser.post(MANAGER, address + "/points", Map.of("kind", "GENERAL", "branch", "999")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#kind\"", "href=\"#branch\"", "href=\"#currency\"");
    }

    @Test
    void anEmptyDrawerIsGivenUpAfterAQuestion() {
        String drawer = address + "/points/" + place.drawer().id();
        assertThat(browser.get(MANAGER, drawer)).hasStatusOk().bodyText().contains("Dar de baja");
        assertThat(browser.get(ACCOUNTANT, drawer)).hasStatusOk().bodyText().doesNotContain("Dar de baja");
        assertThat(browser.post(MANAGER, drawer + "/retire", Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("¿Dar de baja " + place.drawer().code() + "?");
        assertThat(codes()).contains(place.drawer().code());
        assertThat(browser.post(MANAGER, drawer + "/retire", Map.of("confirmed", "yes")))
                .hasRedirectedUrl(address);
        assertThat(codes()).doesNotContain(place.drawer().code());
        assertThat(browser.get(MANAGER, drawer))
                .hasStatusOk()
                .bodyText()
                .contains("Dada de baja")
                .doesNotContain("/retire");
    }

    @Test
    void whatIsNotEmptyIsNotGivenUp() {
        String vault = address + "/points/" + place.vault().id();
        assertThat(browser.get(MANAGER, vault)).bodyText().doesNotContain("/retire");
        assertThat(browser.post(MANAGER, vault + "/retire", Map.of("confirmed", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("todavía tiene efectivo");
    }

    @Test
    void aPointHasItsBalanceItsShiftsAndItsTransfers() {
        var shift = tellers.begunWith(place, "200.00");
        assertThat(browser.get(MANAGER, address + "/points/" + place.drawer().id()))
                .hasStatusOk()
                .bodyText()
                .contains("data-balance", "/cash/shifts/" + shift.id(), "/cash/transfers/", CASHIER.name())
                .containsSubsequence("Últimos traslados", "200.00", "<tfoot", "200.00");
        Who cashier = new Who(CASHIER, new Somebody("teller.read", "teller.shift"));
        assertThat(browser.get(cashier, address + "/points/" + place.drawer().id()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-balance", "/cash/transfers/");
    }

    @Test
    void theListLeadsToEachPointAndToWhatMayBeDone() {
        String drawer = address + "/points/" + place.drawer().id();
        assertThat(browser.get(MANAGER, address))
                .bodyText()
                .contains(drawer, address + "/points/new", address + "/transfers", address + "/report");
        assertThat(browser.get(ACCOUNTANT, address))
                .bodyText()
                .contains(drawer, address + "/report")
                .doesNotContain(address + "/points/new", address + "/transfers");
    }

    @Test
    void aPointOfAnotherCooperativeIsNotThere() {
        Place other = tellers.place();
        for (String id : List.of(other.drawer().id().toString(), "no-es")) {
            assertThat(browser.get(MANAGER, address + "/points/" + id)).hasStatus(404);
            assertThat(browser.post(MANAGER, address + "/points/" + id + "/retire", Map.of()))
                    .hasStatus(404);
        }
    }

    private List<String> codes() {
        return points.all(place.cooperative()).stream()
                .map(CashPointView::point)
                .map(CashPoint::code)
                .toList();
    }
}
