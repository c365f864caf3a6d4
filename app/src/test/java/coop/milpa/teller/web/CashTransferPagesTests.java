package coop.milpa.teller.web;

import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.BooksFixture;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.teller.web.TellerBrowser.Who;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Cash is sent and received by page, each with a count; whoever receives it is not told before what was sent. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class})
class CashTransferPagesTests {

    private static final Who CASHIER = new Who(TellerFixture.CASHIER, new Somebody("teller.transfer", "teller.shift"));
    private static final Who KEEPER = new Who(TellerFixture.KEEPER, new Somebody("teller.transfer"));
    private static final Who MANAGER = new Who(SUPERVISOR, new Somebody("teller.transfer", "teller.approve"));
    private static final Map<String, String> AS_SENT = Map.of("said", "300", "note-10000", "3");

    private final TellerBrowser browser;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final CashTransfers transfers;
    private Place place;
    private String address;

    CashTransferPagesTests(
            MockMvcTester browser,
            TellerFixture tellers,
            BooksFixture books,
            Cooperatives cooperatives,
            CashTransfers transfers) {
        this.browser = new TellerBrowser(browser, tellers, cooperatives);
        this.tellers = tellers;
        this.books = books;
        this.transfers = transfers;
        this.place = tellers.place();
        this.address = "";
    }

    @BeforeEach
    void aCashierHasADrawer() {
        place = tellers.place();
        tellers.begun(place);
        address = browser.address(place) + "/transfers";
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(place.open());
    }

    @Test
    void whenceIsChosenByKeyAndHerOwnDrawerComesFirst() {
        assertThat(browser.get(CASHIER, address + "/new"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Alt+1",
                        place.drawer().id().toString(),
                        "Alt+2",
                        place.vault().id().toString());
        assertThat(browser.get(KEEPER, address + "/new"))
                .bodyText()
                .doesNotContain(place.drawer().id().toString());
    }

    @Test
    void cashGoesOnlyWhereItMay() {
        assertThat(browser.get(KEEPER, address + "/new/" + place.vault().id()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"note-10000\"", "name=\"said\"", "data-key=\"F9\"")
                .contains(
                        "value=\"" + place.drawer().id(),
                        "value=\"" + place.general().id())
                .doesNotContain("value=\"" + place.vault().id());
        assertThat(browser.get(CASHIER, address + "/new/" + place.drawer().id()))
                .bodyText()
                .contains("value=\"" + place.vault().id())
                .doesNotContain("value=\"" + place.general().id());
    }

    @Test
    void cashIsSentCountedAndReceived() {
        String sent = send(place.drawer());
        assertThat(browser.get(CASHIER, address)).hasStatusOk().bodyText().contains(sent, "data-key=\"Alt+1\"");
        assertThat(browser.get(CASHIER, sent))
                .hasStatusOk()
                .bodyText()
                .contains(sent + "/receive")
                .doesNotContain("300", "data-sent");
        assertThat(browser.get(CASHIER, sent + "/receive"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"note-10000\"")
                .doesNotContain("300");
        for (int n = 0; n < 2; n++) {
            assertThat(browser.post(CASHIER, sent + "/receive", with(AS_SENT))).hasRedirectedUrl(sent);
        }
        assertThat(onTheWay()).isEmpty();
        assertThat(browser.get(CASHIER, sent)).bodyText().contains("data-sent", "Q\u00a0300.00", "Recibido");
        assertThat(browser.get(CASHIER, sent + "/receive")).hasRedirectedUrl(sent);
    }

    @Test
    void sentTwiceItIsSentOnce() {
        var form = with(Map.of(
                "said", "300", "note-10000", "3", "to", place.general().id().toString()));
        for (int n = 0; n < 2; n++) {
            assertThat(browser.post(KEEPER, address + "/new/" + place.vault().id(), form))
                    .hasStatus3xxRedirection();
        }
        assertThat(onTheWay()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSent() {
        String from = address + "/new/" + place.vault().id();
        assertThat(browser.post(KEEPER, from, Map.of("said", "300", "note-10000", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#to\"");
        assertThat(browser.post(KEEPER, from, Map.of("said", "300", "to", "nada")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#to\"");
        assertThat(browser.post(
                        KEEPER,
                        from,
                        Map.of(
                                "said",
                                "400",
                                "note-10000",
                                "3",
                                "to",
                                place.general().id().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Las denominaciones suman", "href=\"#said\"");
        assertThat(onTheWay()).isEmpty();
    }

    @Test
    void aDifferenceIsCountedAgainOrAcceptedByAThird() {
        String sent = send(place.drawer());
        assertThat(browser.post(CASHIER, sent + "/receive", Map.of("said", "280", "note-2000", "14")))
                .hasStatus(422)
                .bodyText()
                .contains("Lo contado no es lo que se envió")
                .doesNotContain("300");
        assertThat(browser.get(CASHIER, sent))
                .bodyText()
                .contains("Con diferencia", sent + "/receive")
                .doesNotContain("300", "acceptance");
        assertThat(browser.get(KEEPER, sent)).bodyText().contains("300.00").doesNotContain("acceptance", "/receive");
        assertThat(browser.get(MANAGER, sent))
                .bodyText()
                .contains("300.00", "280.00", "-Q\u00a020.00", sent + "/acceptance")
                .doesNotContain("/receive");
        assertThat(browser.get(MANAGER, sent + "/receive")).hasRedirectedUrl(sent);
        assertThat(browser.post(MANAGER, sent + "/acceptance", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"");
        for (int n = 0; n < 2; n++) {
            assertThat(browser.post(MANAGER, sent + "/acceptance", with(Map.of("reason", "Un billete menos"))))
                    .hasRedirectedUrl(sent);
        }
        assertThat(browser.get(CASHIER, sent)).bodyText().contains("Un billete menos", SUPERVISOR.name(), "280.00");
    }

    @Test
    void whoeverSentDoesNotAcceptHerOwnDifference() {
        String sent = send(place.drawer());
        browser.post(CASHIER, sent + "/receive", Map.of("said", "280", "note-2000", "14"));
        Who keeper = new Who(TellerFixture.KEEPER, MANAGER.viewer());
        assertThat(browser.post(keeper, sent + "/acceptance", Map.of("reason", "Un billete menos")))
                .hasStatus(422)
                .bodyText()
                .contains("Debe hacerlo otra persona");
    }

    @Test
    void theSlipIsPaperAndTellsNobodyWhoHasToCount() {
        String sent = send(place.drawer());
        for (Who who : List.of(KEEPER, CASHIER)) {
            var paper = browser.get(who, sent + ".pdf");
            assertThat(paper).hasStatusOk().hasContentType("application/pdf");
            assertThat(new String(paper.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    @Test
    void aPrintedSlipHasACodeAndACopySaysWhichItIs() {
        String sent = send(place.drawer());
        assertThat(browser.get(KEEPER, sent)).bodyText().contains(sent + "/prints", "Al imprimirlo por primera vez");
        Pdf original = printed(KEEPER, sent);
        Pdf copy = printed(KEEPER, sent);
        assertThat(original.text()).contains("300.00").doesNotContain("COPIA", "VISTA PREVIA");
        assertThat(copy.text()).contains("COPIA 1");
        assertThat(copy.checkedAt()).isEqualTo(original.checkedAt());
        assertThat(browser.get(KEEPER, sent)).bodyText().contains(original.checkedAt());
    }

    @Test
    void theCodeOfASlipTellsItsAmountOnlyOnceTheCashWasCounted() {
        String sent = send(place.drawer());
        Pdf slip = printed(CASHIER, sent);
        assertThat(slip.text()).doesNotContain("300");
        assertThat(CheckedPaper.read(browser.browser(), slip))
                .contains("Sí: ", "traslado de efectivo, del ", "cuando se haya contado")
                .doesNotContain("300");
        browser.post(CASHIER, sent + "/receive", Map.of("said", "280", "note-2000", "14"));
        assertThat(CheckedPaper.read(browser.browser(), slip)).doesNotContain("300", "280");
        assertThat(browser.post(CASHIER, sent + "/receive", with(AS_SENT))).hasRedirectedUrl(sent);
        assertThat(CheckedPaper.read(browser.browser(), slip))
                .contains("por Q 300.00.")
                .doesNotContain(CASHIER.actor().name(), KEEPER.actor().name());
        assertThat(printed(KEEPER, sent).checkedAt()).isEqualTo(slip.checkedAt());
    }

    @Test
    void aTransferOfAnotherCooperativeIsNotThere() {
        String sent = send(place.general());
        String id = sent.substring(sent.lastIndexOf('/'));
        String elsewhere = browser.address(tellers.place()) + "/transfers";
        for (String path : List.of(elsewhere + id, elsewhere + id + "/receive", elsewhere + "/no-es")) {
            assertThat(browser.get(MANAGER, path)).hasStatus(404);
        }
        assertThat(browser.get(MANAGER, elsewhere + id + ".pdf")).hasStatus(404);
        assertThat(browser.post(MANAGER, elsewhere + id + "/prints", Map.of())).hasStatus(404);
        assertThat(browser.post(MANAGER, elsewhere + id + "/acceptance", Map.of()))
                .hasStatus(404);
        assertThat(browser.get(MANAGER, elsewhere + "/new/" + place.vault().id()))
                .hasStatus(404);
    }

    private Pdf printed(Who who, String transfer) {
        var answer = browser.post(who, transfer + "/prints", Map.of());
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return Pdf.read(answer.getResponse().getContentAsByteArray(), "es");
    }

    private String send(CashPoint to) {
        var form = new HashMap<>(AS_SENT);
        form.put("to", to.id().toString());
        assertThat(browser.post(KEEPER, address + "/new/" + place.vault().id(), form))
                .hasStatus3xxRedirection();
        CashTransfer sent = onTheWay().getLast();
        assertThat(sent.sent().count().sum()).isEqualTo(gtq("300.00"));
        return address + "/" + sent.id();
    }

    /** The same form, sent again. */
    private static Map<String, String> with(Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("request", "01a20288-0d0d-7000-8ef4-1c660ab89745");
        return form;
    }

    private List<CashTransfer> onTheWay() {
        return transfers.onTheWay(place.cooperative());
    }
}
