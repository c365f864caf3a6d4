package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes wrong at the window is refused with why and what next, and nothing moves. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class, TellerFixture.class})
class WindowFaultsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Somebody CASHIER =
            new Somebody("counter.serve", "teller.shift", "savings.deposit", "savings.withdrawal", "receipts.take");

    private final SaversFixture savers;
    private final TellerFixture tellers;
    private final BooksFixture fixture;
    private final SavingsPositions positions;
    private Site site;
    private Member rosa;
    private SavingsAccount account;
    private Place place;

    WindowFaultsTests(SaversFixture savers, TellerFixture tellers, BooksFixture fixture, SavingsPositions positions) {
        this.savers = savers;
        this.tellers = tellers;
        this.fixture = fixture;
        this.positions = positions;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc");
        this.account = savers.account(site, rosa, "demand", "100.00");
        this.place = tellers.place(site.books());
    }

    @BeforeEach
    void aMemberWhoSavesAndADrawer() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc");
        account = savers.account(site, rosa, "demand", "100.00");
        place = tellers.place(site.books());
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void whoComesForSomebodyElseWithoutPapersTakesNothingOut() {
        tellers.begunWith(place, "50.00");
        Map<String, String> filled = asked("savings.withdrawal", "20");
        filled.put("executor", savers.member(site, "Ana Tzul").number());
        assertThat(post("/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Nadie de los presentes puede retirar", "Debe venir la persona titular o alguien con poder");
        assertThat(post("/done", filled)).hasStatus(422);
        assertThat(balance()).isEqualTo(gtq("100.00"));
    }

    @Test
    void cashFromTheThresholdOnSaysWhereItComesFrom() {
        tellers.begun(place);
        Map<String, String> filled = asked("savings.deposit", "90000");
        assertThat(post("/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("debe constar de dónde viene", "anote el origen de los fondos");
        assertThat(post("/done", filled)).hasStatus(422);
        assertThat(balance()).isEqualTo(gtq("100.00"));
        filled.put("source", "venta de un terreno");
        assertThat(post("/done", filled)).hasStatus3xxRedirection();
    }

    @Test
    void aDrawerThatIsShortIsFilledFirst() {
        tellers.begunWith(place, "20.00");
        assertThat(post("/check", asked("savings.withdrawal", "30")))
                .hasStatus(422)
                .bodyText()
                .contains("no tiene tanto efectivo", "Pida un traslado");
        assertThat(balance()).isEqualTo(gtq("100.00"));
    }

    @Test
    void aShiftThatWasLeftOpenOvernightIsClosedFirst() {
        tellers.begun(place);
        savers.close(site, FIRST);
        Map<String, String> filled = asked("savings.deposit", "10");
        assertThat(post("/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("es del 10/02/2026", "Ciérrelo y abra uno de hoy");
        assertThat(post("/done", filled)).hasStatus(422);
        assertThat(balance()).isEqualTo(gtq("100.00"));
    }

    @Test
    void pressedTwiceAtOnceItIsDoneOnce() {
        tellers.begun(place);
        Map<String, String> filled = asked("savings.deposit", "10");
        Supplier<String> press = () -> redirect(post("/done", filled));
        List<CompletableFuture<String>> both =
                Stream.of(press, press).map(CompletableFuture::supplyAsync).toList();
        assertThat(both.getFirst().join()).isEqualTo(both.getLast().join());
        assertThat(balance()).isEqualTo(gtq("110.00"));
    }

    @Test
    void whoGoesBackInTheBrowserDoesItNoSecondTime() {
        tellers.begun(place);
        Map<String, String> filled = asked("savings.deposit", "10");
        String slip = redirect(post("/done", filled));
        assertThat(redirect(post("/done", filled))).isEqualTo(slip);
        filled.put("amount", "11");
        assertThat(post("/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("ya se hizo con otros datos", "Empiece de nuevo con F2");
        assertThat(post("/done", filled)).hasStatus(422);
        assertThat(balance()).isEqualTo(gtq("110.00"));
    }

    @Test
    void whoeverHasNoPrinterHasASlipThatIsPrintedLaterAsTheOriginal() {
        tellers.begun(place);
        String slip = redirect(post("/done", asked("savings.deposit", "10")));
        for (int n = 0; n < 2; n++) {
            assertThat(tellers.as(TellerFixture.CASHIER, () -> savers.ask(CASHIER, "es", slip)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Q\u00a010.00", slip + "/prints", "Imprimir en A5")
                    .doesNotContain("COPIA");
        }
        MvcTestResult paper =
                tellers.as(TellerFixture.CASHIER, () -> savers.post(CASHIER, slip + "/prints", Map.of("size", "a5")));
        assertThat(Pdf.read(paper.getResponse().getContentAsByteArray(), "es").text())
                .contains("10.00")
                .doesNotContain("COPIA");
    }

    private Map<String, String> asked(String product, String amount) {
        return new TreeMap<>(Map.of(
                "request",
                RequestId.next().toString(),
                "choice",
                product + "|" + account.terms().number(),
                "amount",
                amount));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        String address = site.address() + "/counter/members/" + rosa.number();
        return tellers.as(TellerFixture.CASHIER, () -> savers.post(CASHIER, address + path, fields));
    }

    private static String redirect(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Money balance() {
        return positions
                .of(site.books().cooperative(), account.terms().number())
                .orElseThrow()
                .figures()
                .balance();
    }
}
