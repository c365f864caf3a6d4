package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a cashier does at the window: somebody comes, chooses, is shown what it comes to, and leaves with a slip. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class, TellerFixture.class})
class CounterPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Somebody CASHIER =
            new Somebody("counter.serve", "teller.shift", "savings.deposit", "savings.withdrawal", "receipts.take");
    private static final Somebody NO_PAYER = new Somebody("counter.serve", "teller.shift", "savings.deposit");
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/counter/slips/([0-9A-Z]{10})");

    private final SaversFixture savers;
    private final TellerFixture tellers;
    private final BooksFixture fixture;
    private final SavingsPositions positions;
    private final CashPoints points;
    private final MandateBook mandates;
    private Site site;
    private Member rosa;
    private SavingsAccount account;
    private Place place;

    CounterPagesTests(
            SaversFixture savers,
            TellerFixture tellers,
            BooksFixture fixture,
            SavingsPositions positions,
            CashPoints points,
            MandateBook mandates) {
        this.savers = savers;
        this.tellers = tellers;
        this.fixture = fixture;
        this.positions = positions;
        this.points = points;
        this.mandates = mandates;
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
    void whoHasNoShiftServesNobody() {
        assertThat(get("/counter"))
                .bodyText()
                .contains("No tiene un turno abierto")
                .doesNotContain("name=\"q\"");
        assertThat(post("/done", deposit("50", RequestId.next())))
                .hasStatus(422)
                .bodyText()
                .contains("No tiene un turno abierto con una gaveta de GTQ");
        assertThat(balance()).isEqualTo(gtq("100.00"));
    }

    @Test
    void theOnlyOneWhoFitsIsServedAtOnce() {
        tellers.begun(place);
        assertThat(get("/counter?q=" + rosa.number())).hasRedirectedUrl(address());
        assertThat(get("/counter?q=rosa%20ch")).hasRedirectedUrl(address());
        savers.member(site, "Rosalía Chen");
        assertThat(get("/counter?q=ros%20ch"))
                .hasStatusOk()
                .bodyText()
                .contains("Alt+1", "Alt+2", "Rosa Choc", "Rosalía Chen", address());
        assertThat(get("/counter?q=nadie%20as%C3%AD"))
                .hasStatusOk()
                .bodyText()
                .contains("Nadie responde a «nadie así»");
    }

    @Test
    void aDepositIsShownFirstGoesIntoTheDrawerAndIsDoneOnce() {
        tellers.begun(place);
        String form = text(get("/counter/members/" + rosa.number()));
        assertThat(form).contains("Depósito · " + account.terms().number(), "Retiro · ", "data-key=\"F9\"");
        Map<String, String> filled = deposit("1,234.56", RequestId.parse(found(REQUEST, form)));

        assertThat(post("/check", filled))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Recibe", "Q\u00a01,234.56", "Q\u00a0100.00", "Q\u00a01,334.56");
        assertThat(balance()).isEqualTo(gtq("100.00"));
        assertThat(drawer()).isEqualTo(gtq("0.00"));

        String slip = redirect(post("/done", filled));
        for (int n = 0; n < 3; n++) {
            assertThat(redirect(post("/done", filled))).isEqualTo(slip);
        }
        assertThat(balance()).isEqualTo(gtq("1334.56"));
        assertThat(drawer()).isEqualTo(gtq("1234.56"));
        assertThat(savers.page("en", slip)).contains("Deposit into account", "1,234.56", "Rosa Choc");
    }

    @Test
    void theSameRequestForAnotherAmountIsRefused() {
        tellers.begun(place);
        RequestId request = RequestId.next();
        assertThat(post("/done", deposit("10", request))).hasStatus3xxRedirection();
        assertThat(post("/done", deposit("20", request)))
                .hasStatus(422)
                .bodyText()
                .contains("Esta operación ya se hizo con otros datos");
        assertThat(balance()).isEqualTo(gtq("110.00"));
    }

    @Test
    void aDrawerPaysNoMoreThanIsInIt() {
        tellers.begunWith(place, "20.00");
        assertThat(post("/check", withdrawal("30"))).hasStatus(422).bodyText().contains("no tiene tanto efectivo");
        assertThat(post("/done", withdrawal("20"))).hasStatus3xxRedirection();
        assertThat(drawer()).isEqualTo(gtq("0.00"));
        assertThat(balance()).isEqualTo(gtq("80.00"));
    }

    @Test
    void notesThatDoNotComeToTheAmountAreCountedAgain() {
        tellers.begun(place);
        Map<String, String> filled = deposit("70", RequestId.next());
        filled.put("note-2000", "3");
        assertThat(post("/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Las denominaciones suman GTQ 60.00 y se dijo GTQ 70.00");
        filled.put("note-1000", "1");
        String slip = redirect(post("/done", filled));
        assertThat(savers.page("es", slip)).contains("3 × Q\u00a020.00", "1 × Q\u00a010.00");
        filled.put("note-3000", "1");
        assertThat(post("/check", filled)).hasStatus(422).bodyText().contains("No hay billete ni moneda de GTQ 30.00");
        filled.put("note-3000", "un montón");
        assertThat(post("/check", filled)).hasStatus(422).bodyText().contains("no es una cantidad");
    }

    @Test
    void whoMayNotPayOutIsOfferedNoWithdrawalNorObeyed() {
        tellers.begunWith(place, "50.00");
        assertThat(ask(NO_PAYER, "/counter/members/" + rosa.number()))
                .bodyText()
                .doesNotContain("Retiro · ");
        assertThat(savers.post(NO_PAYER, address() + "/done", withdrawal("5")))
                .hasStatus(422)
                .bodyText()
                .contains("Elija una operación de la lista");
        assertThat(balance()).isEqualTo(gtq("100.00"));
    }

    @Test
    void eachPrintingIsCountedAndACopySaysWhichItIs() {
        tellers.begun(place);
        String slip = redirect(post("/done", deposit("10", RequestId.next())));
        for (String size : new String[] {"roll", "a5"}) {
            MvcTestResult printed = savers.post(CASHIER, slip + "/prints", Map.of("size", size));
            assertThat(printed).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        }
        String second = words(savers.post(CASHIER, slip + "/prints", Map.of()));
        assertThat(second).contains("COPIA 2", "Rosa Choc");
    }

    @Test
    void anAccountOfTwoSignaturesIsPaidOutToTwo() {
        tellers.begunWith(place, "50.00");
        Member ana = savers.member(site, "Ana Tzul");
        var together = new Mandate(
                ana.party(), new Mandate.Power.Joint(true), Optional.of(account.id()), FIRST, Optional.empty());
        SaversFixture.done(
                mandates.grant(new GrantMandate(site.books().cooperative(), RequestId.next(), rosa.id(), together)));
        Map<String, String> filled = new TreeMap<>(withdrawal("20"));
        assertThat(post("/check", filled)).hasStatus(422);
        filled.put("cosigner", ana.number());
        assertThat(post("/check", filled)).hasStatusOk().bodyText().contains("Quién firma también", "Ana Tzul");
        assertThat(post("/done", filled)).hasStatus3xxRedirection();
        assertThat(balance()).isEqualTo(gtq("80.00"));
    }

    @Test
    void whoCannotSignPutsHerThumbBesideAWitness() {
        tellers.begun(place);
        Map<String, String> filled = deposit("10", RequestId.next());
        filled.put("witness", rosa.number());
        assertThat(post("/check", filled)).hasStatus(422).bodyText().contains("Nadie es testigo de su propia huella");
        filled.put("witness", savers.member(site, "Ana Tzul").number());
        assertThat(post("/check", filled)).hasStatusOk().bodyText().contains("Testigo de la huella", "Ana Tzul");
        String slip = redirect(post("/done", filled));
        assertThat(words(savers.post(CASHIER, slip + "/prints", Map.of())))
                .contains("Testigo de la huella", "Ana Tzul", "Huella");
        filled.remove("witness");
        assertThat(post("/done", filled)).hasStatus(422).bodyText().contains("ya se hizo con otros datos");
    }

    @Test
    void whoeverHoldsASlipIsToldWhetherItIsTrueAndNothingAboutPeople() {
        tellers.begun(place);
        String code = found(CODE, redirect(post("/done", deposit("10", RequestId.next()))));
        String check = "/slips/" + site.address().substring("/c/".length()) + "/";
        assertThat(ask(new Somebody(), check + code.toLowerCase(Locale.ROOT)))
                .hasStatusOk()
                .bodyText()
                .contains("Sí:", "Q\u00a010.00", "10/02/2026")
                .doesNotContain("Rosa", rosa.number(), account.terms().number());
        assertThat(ask(new Somebody(), check + "0000000000"))
                .hasStatus(404)
                .bodyText()
                .contains("No existe");
        assertThat(ask(new Somebody(), "/slips/NADIE/" + code))
                .hasStatus(404)
                .bodyText()
                .contains("No existe");
    }

    @Test
    void somebodyElsesSlipIsNotThere() {
        tellers.begun(place);
        String code = found(CODE, redirect(post("/done", deposit("10", RequestId.next()))));
        Site other = savers.open(FIRST);
        assertThat(ask(CASHIER, other.address() + "/counter/slips/" + code)).hasStatus(404);
    }

    @Test
    void aSlipIsFoundByItsCodeByWhoServesInItsCooperative() {
        tellers.begun(place);
        String slip = redirect(post("/done", deposit("50", RequestId.next())));
        String code = found(CODE, slip);
        String typed = "/search?q=" + code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + code.substring(5);
        assertThat(get(typed)).hasRedirectedUrl(site.address() + "/counter/slips/" + code);
        assertThat(ask(new Somebody("members.read"), site.address() + typed))
                .bodyText()
                .contains("Nada corresponde");
        site = savers.open(FIRST);
        assertThat(get(typed)).bodyText().contains("Nada corresponde");
    }

    private Map<String, String> deposit(String amount, RequestId request) {
        return new TreeMap<>(Map.of(
                "request",
                request.toString(),
                "choice",
                "savings.deposit|" + account.terms().number(),
                "amount",
                amount));
    }

    private Map<String, String> withdrawal(String amount) {
        return Map.of(
                "request",
                RequestId.next().toString(),
                "choice",
                "savings.withdrawal|" + account.terms().number(),
                "amount",
                amount);
    }

    private String address() {
        return site.address() + "/counter/members/" + rosa.number();
    }

    private MvcTestResult get(String path) {
        return ask(CASHIER, site.address() + path);
    }

    private MvcTestResult ask(Somebody who, String path) {
        return tellers.as(TellerFixture.CASHIER, () -> savers.ask(who, "es", path));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        return tellers.as(TellerFixture.CASHIER, () -> savers.post(CASHIER, address() + path, fields));
    }

    private static String redirect(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static String text(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyText().actual();
    }

    private static String words(MvcTestResult pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Money balance() {
        return positions
                .of(site.books().cooperative(), account.terms().number())
                .orElseThrow()
                .figures()
                .balance();
    }

    private Money drawer() {
        return points.all(site.books().cooperative()).stream()
                .filter(view -> view.point().id().equals(place.drawer().id()))
                .map(CashPointView::balance)
                .findFirst()
                .orElseThrow();
    }
}
