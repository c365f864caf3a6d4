package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cashier begins and ends her shift by page, and somebody else decides what she counted differently. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class ShiftPagesTests {

    private static final Somebody CASHIER = new Somebody("teller.shift");
    private static final Somebody SUPERVISOR = new Somebody("teller.read", "teller.approve");

    private final MockMvcTester browser;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Cooperatives cooperatives;
    private final CashPoints points;
    private final Shifts shifts;
    private Place place;
    private String address;

    ShiftPagesTests(
            MockMvcTester browser,
            TellerFixture tellers,
            BooksFixture books,
            Cooperatives cooperatives,
            CashPoints points,
            Shifts shifts) {
        this.browser = browser;
        this.tellers = tellers;
        this.books = books;
        this.cooperatives = cooperatives;
        this.points = points;
        this.shifts = shifts;
        this.place = tellers.place();
        this.address = "";
    }

    @BeforeEach
    void aVaultAndADrawer() {
        place = tellers.place();
        String code = cooperatives.byId(place.cooperative()).orElseThrow().code();
        address = "/c/" + code + "/cash/shifts";
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(place.open());
    }

    @Test
    void theOnlyFreeDrawerIsTakenAtOnceAndOfSeveralOneIsChosen() {
        String only = address + "/new/" + place.drawer().id();
        assertThat(get(address + "/new")).hasRedirectedUrl(only);
        tellers.drawer(place.cooperative(), place.branch(), "OTRA");
        assertThat(get(address + "/new")).hasStatusOk().bodyText().contains("OTRA", only, "Alt+2");
    }

    @Test
    void aShiftBeginsWithWhatIsCounted() {
        assertThat(get(address + "/new/" + place.drawer().id()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"note-10000\"", "name=\"said\"");
        assertThat(post(CASHIER, TellerFixture.CASHIER, "/new/" + place.drawer().id(), Map.of("said", "0")))
                .hasRedirectedUrl(address.replace("/cash/shifts", "/counter"));
        assertThat(shift().state()).isEqualTo(Shift.State.OPEN);
    }

    @Test
    void notesThatDoNotComeToTheTotalAreRefused() {
        assertThat(post(
                        CASHIER,
                        TellerFixture.CASHIER,
                        "/new/" + place.drawer().id(),
                        Map.of("said", "150", "note-10000", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Las denominaciones suman GTQ 100.00 y se dijo GTQ 150.00", "href=\"#said\"");
        assertThat(shifts.unfinished(place.cooperative())).isEmpty();
    }

    @Test
    void whoeverCountsIsToldNeitherWhatIsExpectedNorByHowMuchItDiffers() {
        Shift shift = tellers.begunWith(place, "500.00");
        String close = "/" + shift.id() + "/close";
        assertThat(get(address + close)).hasStatusOk().bodyText().doesNotContain("500.00");
        assertThat(get(address + "/" + shift.id() + "/own"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("500.00");
        assertThat(post(CASHIER, TellerFixture.CASHIER, close, Map.of("said", "480", "note-2000", "24")))
                .hasStatus(422)
                .bodyText()
                .contains("Lo contado no es lo que dicen los libros", "href=\"#reason\"")
                .doesNotContain("500.00", "20.00\u00a0");
    }

    @Test
    void aDifferenceIsPostedOnceSomebodyElseApproves() {
        Shift shift = tellers.begunWith(place, "500.00");
        Map<String, String> counted = Map.of("said", "480", "note-2000", "24", "reason", "Vuelto mal dado");
        assertThat(post(CASHIER, TellerFixture.CASHIER, "/" + shift.id() + "/close", counted))
                .hasRedirectedUrl(address + "/" + shift.id() + "/own");
        assertThat(get(address + "/" + shift.id() + "/own"))
                .bodyText()
                .contains("otra persona debe decidir")
                .doesNotContain("500.00", "name=\"approved\"");

        String decision = "/" + shift.id() + "/decision";
        assertThat(ask(SUPERVISOR, TellerFixture.SUPERVISOR, address + "/" + shift.id()))
                .bodyText()
                .containsSubsequence("Q\u00a0480.00", "Q\u00a0500.00", "Vuelto mal dado", "name=\"approved\"");
        assertThat(post(SUPERVISOR, TellerFixture.CASHIER, decision, Map.of("approved", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("es suyo");
        for (int n = 0; n < 2; n++) {
            assertThat(post(SUPERVISOR, TellerFixture.SUPERVISOR, decision, Map.of("approved", "yes")))
                    .matches(answer -> answer.getResponse().getStatus() < 400);
        }
        assertThat(shift(shift).state()).isEqualTo(Shift.State.CLOSED);
        assertThat(drawer().balance()).isEqualTo(gtq("480.00"));
        assertThat(get(address + "/" + shift.id() + "/own"))
                .bodyText()
                .contains("data-difference", "-Q\u00a020.00")
                .doesNotContain("name=\"approved\"");
    }

    @Test
    void whatIsNotApprovedIsCountedAgain() {
        Shift shift = tellers.begunWith(place, "500.00");
        Map<String, String> counted = Map.of("said", "480", "note-2000", "24", "reason", "No sé");
        post(CASHIER, TellerFixture.CASHIER, "/" + shift.id() + "/close", counted);
        assertThat(post(SUPERVISOR, TellerFixture.SUPERVISOR, "/" + shift.id() + "/decision", Map.of("approved", "no")))
                .hasStatus3xxRedirection();
        assertThat(shift(shift).state()).isEqualTo(Shift.State.OPEN);
        Map<String, String> again = Map.of("said", "500", "note-2000", "25");
        assertThat(post(CASHIER, TellerFixture.CASHIER, "/" + shift.id() + "/close", again))
                .hasStatus3xxRedirection();
        assertThat(shift(shift).state()).isEqualTo(Shift.State.CLOSED);
    }

    @Test
    void aShiftOfAnotherCooperativeIsNotThere() {
        Shift shift = tellers.begun(place);
        Place other = tellers.place();
        String elsewhere =
                "/c/" + cooperatives.byId(other.cooperative()).orElseThrow().code() + "/cash/shifts/";
        assertThat(get(elsewhere + shift.id() + "/own")).hasStatus(404);
        assertThat(get(elsewhere + "no-es-un-turno/close")).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return ask(CASHIER, TellerFixture.CASHIER, path);
    }

    private MvcTestResult ask(Viewer viewer, Actor actor, String path) {
        return tellers.as(
                actor,
                () -> browser.get()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "es")
                        .requestAttr(Viewer.class.getName(), viewer)
                        .exchange());
    }

    private MvcTestResult post(Viewer viewer, Actor actor, String path, Map<String, String> fields) {
        return tellers.as(actor, () -> {
            var request = browser.post()
                    .uri(address + path)
                    .accept(MediaType.TEXT_HTML)
                    .header("Accept-Language", "es")
                    .requestAttr(Viewer.class.getName(), viewer);
            fields.forEach((field, text) -> request.param(field, text));
            return request.exchange();
        });
    }

    private Shift shift() {
        return shifts.unfinished(place.cooperative()).getFirst();
    }

    private Shift shift(Shift before) {
        return shifts.find(place.cooperative(), before.id()).orElseThrow();
    }

    private CashPointView drawer() {
        return points.all(place.cooperative()).stream()
                .filter(view -> Objects.equals(view.point().id(), place.drawer().id()))
                .findFirst()
                .orElseThrow();
    }
}
