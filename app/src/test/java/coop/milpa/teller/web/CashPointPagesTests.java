package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.MayAll;
import coop.milpa.testing.ModuleTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list of all cash as a page and as a file. */
@ModuleTest
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class CashPointPagesTests {

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final TellerFixture cash;

    CashPointPagesTests(MockMvcTester browser, Cooperatives cooperatives, TellerFixture cash) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.cash = cash;
    }

    @Test
    void allCashStandsThereWithItsTotal() {
        Place place = cash.place();
        cash.begunWith(place, "200.00");
        done(cash.moves(place, CASHIER, "50.00"));
        assertThat(page(place, "es", ""))
                .contains("Bóveda", "Caja general", place.drawer().code())
                .contains("Q\u00a0800.00", "Q\u00a0250.00", "Q\u00a01,050.00")
                .contains(CASHIER.name() + ", 02/03/2026: Abierto");
        assertThat(page(place, "en", "")).contains("Vaults and drawers", "Open");
        assertThat(page(place, "en", "?as=csv")).contains("250.00");
    }

    @Test
    void whatHappenedInADrawerIsAFileThatAddsUp() {
        Place place = cash.place();
        cash.begunWith(place, "200.00");
        ListFiles shifts = ListFiles.of(
                path -> ask(place, "es", path), "/points/" + place.drawer().id());
        assertThat(shifts.assertWhole("día de los libros", "estado").column("Quien atiende"))
                .containsExactly(CASHIER.name());
        ListFiles moved =
                shifts.part("transfers").assertWhole("sale de", "recibido").assertAddsUp();
        assertThat(moved.column("Recibido")).containsExactly("200.00");
        Place other = cash.place();
        assertThat(ask(other, "es", "/points/" + place.drawer().id() + "?as=csv"))
                .hasStatus(404);
    }

    @Test
    void ofACooperativeThatIsNotThereThereIsNone() {
        assertThat(browser.get().uri("/c/NOWHERE/cash").exchange()).hasStatus(404);
    }

    private String page(Place place, String language, String query) {
        MvcTestResult answer = ask(place, language, query);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult ask(Place place, String language, String path) {
        String code = cooperatives.byId(place.cooperative()).orElseThrow().code();
        return browser.get()
                .uri("/c/" + code + "/cash" + path)
                .header("Accept-Language", language)
                .requestAttr(MayAll.ATTRIBUTE, new MayAll())
                .exchange();
    }
}
