package coop.milpa.exchange.web;

import static coop.milpa.teller.TellerFixture.CASHIER;
import static coop.milpa.teller.TellerFixture.SUPERVISOR;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.exchange.ExchangeFixture;
import coop.milpa.exchange.ExchangeFixture.Bureau;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Currency on pages and on paper. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, ExchangeFixture.class})
class ExchangePagesTests {

    private static final Viewer DEALER = new Somebody("exchange.read", "exchange.operate", "teller.shift");
    private static final Viewer MANAGER = new Somebody("exchange.read", "exchange.publish", "exchange.undo");

    private final MockMvcTester browser;
    private final ExchangeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture ledger;
    private final Cooperatives cooperatives;

    ExchangePagesTests(
            MockMvcTester browser,
            ExchangeFixture fixture,
            TellerFixture tellers,
            BooksFixture ledger,
            Cooperatives cooperatives) {
        this.browser = browser;
        this.fixture = fixture;
        this.tellers = tellers;
        this.ledger = ledger;
        this.cooperatives = cooperatives;
    }

    private String address(Bureau bureau) {
        return "/c/" + cooperatives.byId(bureau.cooperative()).orElseThrow().code() + "/exchange";
    }

    @Test
    void aCashierBuysDollarsFromWhoeverStandsThere() {
        Bureau bureau = fixture.bureau();
        Map<String, String> form = Map.of(
                "request", RequestId.next().toString(),
                "side", "PURCHASE",
                "currency", "USD",
                "amount", "100",
                "customer", bureau.rosa().number());
        String check = text(post(CASHIER, DEALER, address(bureau) + "/check", form));
        assertThat(check)
                .contains(bureau.rosa().name(), "7.6", "760.00", "name=\"version\"")
                .contains("Lo que se hará");
        Map<String, String> confirmed = with(form, "version", "1");
        MvcTestResult done = post(CASHIER, DEALER, address(bureau) + "/done", confirmed);
        assertThat(done).hasStatus(HttpStatus.FOUND).redirectedUrl().isEqualTo(address(bureau) + "/operations/1");
        assertThat(post(CASHIER, DEALER, address(bureau) + "/done", confirmed))
                .redirectedUrl()
                .isEqualTo(address(bureau) + "/operations/1");
        assertThat(text(get(CASHIER, DEALER, address(bureau) + "/operations/1")))
                .contains("Compra de divisas", bureau.rosa().name(), "760.00");
        assertThat(text(get(CASHIER, DEALER, address(bureau)))).contains("7.8", "760.00");
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void aRateThatChangedSinceTheCheckComesBackWithTheForm() {
        Bureau bureau = fixture.bureau();
        fixture.publish(bureau, "7.50", "7.90", "7.70");
        MvcTestResult answer = post(
                CASHIER,
                DEALER,
                address(bureau) + "/done",
                Map.of(
                        "request", RequestId.next().toString(),
                        "side", "SALE",
                        "currency", "USD",
                        "amount", "10",
                        "version", "1",
                        "customer", bureau.rosa().number()));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("La tasa cambió mientras tanto: ahora es 7.9");
    }

    @Test
    void whoeverIsNotInTheRegisterIsAskedFor() {
        Bureau bureau = fixture.bureau();
        MvcTestResult answer = post(
                CASHIER,
                DEALER,
                address(bureau) + "/check",
                Map.of("side", "SALE", "currency", "USD", "amount", "x", "customer", "nadie"));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("id=\"customer-error\"", "id=\"amount-error\"");
    }

    @Test
    void theSlipIsPrintedOnARollAndEachCopySaysWhichItIs() {
        Bureau bureau = fixture.bureau();
        done(fixture.carryOut(fixture.order(bureau, Side.SALE, "20.00")));
        String prints = address(bureau) + "/operations/1/prints";
        assertThat(paper(post(CASHIER, DEALER, prints, Map.of("size", "roll"))))
                .contains("Venta de divisas", "156.00")
                .doesNotContain("COPIA");
        assertThat(paper(post(CASHIER, DEALER, prints, Map.of("size", "a5")))).contains("COPIA 1");
    }

    @Test
    void whoeverHoldsASlipIsToldWhetherItIsTrueStandsAndNothingAboutPeople() {
        Bureau bureau = fixture.bureau();
        done(fixture.carryOut(fixture.order(bureau, Side.SALE, "20.00")));
        String operation = address(bureau) + "/operations/1";
        assertThat(text(get(CASHIER, DEALER, operation))).contains("Al imprimirlo por primera vez");
        Pdf slip = pdf(post(CASHIER, DEALER, operation + "/prints", Map.of("size", "roll")));
        assertThat(pdf(post(CASHIER, DEALER, operation + "/prints", Map.of("size", "a5")))
                        .checkedAt())
                .isEqualTo(slip.checkedAt());
        assertThat(text(get(CASHIER, DEALER, operation))).contains(slip.checkedAt());
        assertThat(CheckedPaper.read(browser, slip))
                .contains("Sí: ", "compra o venta de divisas, del 02/03/2026, por US$ 20.00, Q 156.00.");
        String undoing = operation + "/undoing";
        assertThat(post(SUPERVISOR, MANAGER, undoing, Map.of("reason", "otra persona", "confirmed", "yes")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(CheckedPaper.read(browser, slip))
                .contains("se anuló después")
                .doesNotContain("otra persona");
    }

    @Test
    void theListAddsUpByCurrencyAndIsAFile() {
        Bureau bureau = fixture.bureau();
        done(fixture.carryOut(fixture.order(bureau, Side.SALE, "20.00")));
        done(fixture.carryOut(fixture.order(bureau, Side.SALE, "30.00")));
        done(fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "10.00")));
        assertThat(text(get(CASHIER, DEALER, address(bureau) + "/operations")))
                .contains("Total USD", "50.00", "Total GTQ", "390.00", "6.00");
        assertThat(text(get(CASHIER, DEALER, address(bureau) + "/operations?as=csv&sort=-result")))
                .contains("Compra", "76.00", "7.6");
        assertThat(get(CASHIER, DEALER, address(bureau) + "/operations?from=ayer"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ratesAndThePositionAreFilesThatAddUp() {
        Bureau bureau = fixture.bureau();
        done(fixture.carryOut(fixture.order(bureau, Side.PURCHASE, "10.00")));
        ListFiles board = files(address(bureau)).assertWhole("moneda", "venta", "tasa contable");
        assertThat(board.column("Venta")).contains("7.8");
        assertThat(board.part("today")
                        .assertWhole("moneda", "resultado")
                        .assertAddsUp()
                        .column("Divisas compradas"))
                .containsExactly("10.00");
        ListFiles position = files(address(bureau) + "/position")
                .assertWhole("moneda", "vale")
                .assertAddsUp();
        assertThat(position.column("Posición")).containsExactly("10.00");
        assertThat(files(address(fixture.bureau()) + "/position").rows()).isEmpty();
    }

    private ListFiles files(String page) {
        return ListFiles.of(path -> get(SUPERVISOR, MANAGER, path), page);
    }

    @Test
    void aManagerPublishesRatesAndUndoesAnOperation() {
        Bureau bureau = fixture.withoutRates();
        assertThat(text(get(SUPERVISOR, MANAGER, address(bureau) + "/rates/new")))
                .contains("USD");
        Map<String, String> form = Map.of(
                "request", RequestId.next().toString(),
                "currency", "USD",
                "buy", "7,60",
                "sell", "7.8",
                "book", "7.7",
                "validFrom", "02/03/2026",
                "decidedBy", "acta 12",
                "status", "CONFIRMED");
        assertThat(text(post(SUPERVISOR, MANAGER, address(bureau) + "/rates/check", form)))
                .contains("7.6", "7.8");
        assertThat(post(SUPERVISOR, MANAGER, address(bureau) + "/rates", form)).hasStatus(HttpStatus.FOUND);
        assertThat(text(get(SUPERVISOR, MANAGER, address(bureau) + "/rates"))).contains("acta 12", "Carla");
        assertThat(files(address(bureau) + "/rates")
                        .assertWhole("moneda", "compra")
                        .column("Compra"))
                .containsExactly("7.6");
        assertThat(post(SUPERVISOR, MANAGER, address(bureau) + "/rates/check", with(form, "buy", "8")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(post(SUPERVISOR, MANAGER, address(bureau) + "/rates/check", with(form, "book", "0"))))
                .contains("id=\"book-error\"");
        done(fixture.carryOut(fixture.order(bureau, Side.SALE, "20.00")));
        String undoing = address(bureau) + "/operations/1/undoing";
        assertThat(text(get(SUPERVISOR, MANAGER, undoing))).contains("156.00");
        assertThat(text(post(SUPERVISOR, MANAGER, undoing, Map.of("reason", "otra persona"))))
                .contains("Anular la operación 1", "name=\"confirmed\"");
        assertThat(post(SUPERVISOR, MANAGER, undoing, Map.of("reason", "otra persona", "confirmed", "yes")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(text(get(SUPERVISOR, MANAGER, address(bureau) + "/operations/1")))
                .contains("ANULADA el", "otra persona");
        assertThat(text(get(SUPERVISOR, MANAGER, address(bureau) + "/position")))
                .contains("No hay posición en ninguna moneda");
        ledger.assertBooksBalance(bureau.place().open());
    }

    @Test
    void anOperationThatIsNotThereLeadsToTheList() {
        Bureau bureau = fixture.bureau();
        assertThat(get(SUPERVISOR, MANAGER, address(bureau) + "/operations/77")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String text) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, text);
        return other;
    }

    private MvcTestResult get(Actor actor, Viewer viewer, String path) {
        return tellers.as(
                actor,
                () -> browser.get()
                        .uri(path)
                        .accept(MediaType.ALL)
                        .header("Accept-Language", "es")
                        .requestAttr(Viewer.class.getName(), viewer)
                        .exchange());
    }

    private MvcTestResult post(Actor actor, Viewer viewer, String path, Map<String, String> fields) {
        return tellers.as(actor, () -> {
            var request = browser.post()
                    .uri(path)
                    .accept(MediaType.ALL)
                    .header("Accept-Language", "es")
                    .requestAttr(Viewer.class.getName(), viewer);
            fields.forEach((field, text) -> request.param(field, text));
            return request.exchange();
        });
    }

    private static String paper(MvcTestResult answer) {
        return pdf(answer).text();
    }

    private static Pdf pdf(MvcTestResult answer) {
        return Pdf.read(answer.getResponse().getContentAsByteArray(), "es");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
