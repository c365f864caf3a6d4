package coop.milpa.termdeposits.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.BusinessCalendar;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.termdeposits.EarlyClosure;
import coop.milpa.termdeposits.Means;
import coop.milpa.termdeposits.OpenTermDeposit;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.Quote;
import coop.milpa.termdeposits.RateChart;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermOrder;
import coop.milpa.termdeposits.TermProduct;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people see of term deposits, on pages and on paper. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import(BooksFixture.class)
class TermPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Viewer TELLER = new Somebody(Set.of(
            "members.read",
            "termdeposits.read",
            "termdeposits.operate",
            "termdeposits.publish",
            "termdeposits.pledge"));

    private final MockMvcTester browser;
    private final Made made;
    private final BooksFixture fixture;
    private Open open;
    private String address;
    private Member rosa;

    TermPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            SavingsAccounts accountsOfMembers,
            RateCharts charts,
            TermDeposits deposits,
            Settings settings,
            BooksFixture fixture) {
        this.browser = browser;
        this.made = new Made(cooperatives, accounts, members, savings, accountsOfMembers, charts, deposits, settings);
        this.fixture = fixture;
        this.open = open();
        this.address = "";
        this.rosa = member();
    }

    private record Made(
            Cooperatives cooperatives,
            Accounts accounts,
            Members members,
            SavingsOperations savings,
            SavingsAccounts accountsOfMembers,
            RateCharts charts,
            TermDeposits deposits,
            Settings settings) {}

    @BeforeEach
    void aMemberWithADeposit() {
        open = open();
        rosa = member();
        deposit();
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void theListHasEveryDepositAndItsTotals() {
        deposit();
        String page = page("es", "/term-deposits");
        assertThat(page)
                .contains("Rosa Choc", "Q 1,000.00", "Q 2,000.00", "8 %", "Vencimientos", "08/2026", "10/08/2026");
        assertThat(page("en", "/term-deposits")).contains("Open deposits", "10 Aug 2026");
    }

    @Test
    void theCertificateSaysOnPaperWhatThePageSays() {
        decide("gt-micoope");
        String page = page("es", "/term-deposits/1/certificate");
        Pdf paper = pdf("es", "/term-deposits/1/certificate.pdf");
        for (String said : List.of(
                "Rosa Choc",
                "mil quetzales con 00/100",
                "6 meses: del 10/02/2026 al 10/08/2026",
                "efectiva (TEA)",
                "Fondo de garantía MICOOPE",
                "Todos sus depósitos en GTQ en la cooperativa,",
                "Sin confirmar")) {
            assertThat(page).contains(said);
            assertThat(paper.text()).contains(said);
        }
        assertThat(pdf("en", "/term-deposits/1/certificate.pdf").text())
                .contains("one thousand quetzales", "MICOOPE guarantee fund", "Unconfirmed");
    }

    @Test
    void whereNoSchemeIsSetTheCertificateSaysSo() {
        assertThat(page("es", "/term-deposits/1/certificate")).contains("no tiene registrado ningún esquema");
    }

    @Test
    void aDepositHasAPageAndAPanel() {
        assertThat(page("es", "/term-deposits/1")).contains("Depósito a plazo 1", "Q 1,000.00", "Interés devengado");
        assertThat(page("es", "/members/" + rosa.number())).contains("Depósitos a plazo vigentes", "/term-deposits/1");
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        assertThat(ask("es", "/term-deposits/99")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("es", "/term-deposits/99/certificate.pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDepositIsOpenedAfterItsAnswersWereChecked() {
        Map<String, String> filled = new HashMap<>(Map.of(
                "request", RequestId.next().toString(),
                "member", rosa.number(),
                "product", "plazo-fijo",
                "amount", "0.00",
                "months", "3",
                "payout", "MONTHLY_TO_SAVINGS",
                "renewal", "RENEW_PRINCIPAL",
                "into", savings(),
                "from", "CASH"));
        assertThat(page("es", "/term-deposits/new")).contains("Número de miembro");
        assertThat(page("es", "/term-deposits/new?member=" + rosa.number())).contains("Plazo en meses", savings());
        assertThat(post("/term-deposits/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("se recibe desde GTQ 0.01");
        filled.put("amount", "500.00");
        filled.put("months", "tres");
        assertThat(post("/term-deposits/check", filled)).bodyText().contains("no es un número de meses");
        filled.put("months", "3");
        assertThat(post("/term-deposits/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Pagos de interés", "10/03/2026", "11/05/2026", "Efectivo");
        assertThat(made.deposits().ownedBy(open.cooperative(), rosa.id())).hasSize(1);
        assertThat(post("/term-deposits", filled)).hasRedirectedUrl(address + "/term-deposits/2");
        assertThat(post("/term-deposits", filled)).hasRedirectedUrl(address + "/term-deposits/2");
        assertThat(made.deposits().ownedBy(open.cooperative(), rosa.id())).hasSize(2);
    }

    @Test
    void aDepositIsClosedAfterWhatIsLostWasShown() {
        Map<String, String> filled = Map.of("request", RequestId.next().toString(), "to", savings());
        assertThat(page("es", "/term-deposits/1/closing")).contains("A dónde va el dinero");
        assertThat(post("/term-deposits/1/closing/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Interés que se pierde");
        assertThat(post("/term-deposits/1/closing", filled)).hasRedirectedUrl(address + "/term-deposits/1");
        assertThat(page("es", "/term-deposits/1")).contains("Pagado el 10/02/2026");
        Map<String, String> again = Map.of("request", RequestId.next().toString(), "to", savings());
        assertThat(post("/term-deposits/1/closing/check", again))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ya se pagó el");
    }

    @Test
    void aDepositIsPledgedAndLetGoOnceSomebodySaidThatItIsMeant() {
        Map<String, String> filled = new HashMap<>(Map.of(
                "request", RequestId.next().toString(), "creditor", "", "purpose", "Préstamo 7", "pledged", "5000.00"));
        assertThat(page("es", "/term-deposits/1/pledges/new")).contains("A favor de");
        assertThat(post("/term-deposits/1/pledges/new", filled)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        filled.put("creditor", "La cooperativa");
        assertThat(post("/term-deposits/1/pledges/new", filled)).bodyText().contains("más de lo que está libre");
        filled.put("pledged", "600.00");
        assertThat(post("/term-deposits/1/pledges/new", filled))
                .hasStatusOk()
                .bodyText()
                .contains("¿Dar en garantía", "queda retenido a favor de La cooperativa");
        assertThat(pledges()).isEmpty();
        filled.put("confirmed", "yes");
        assertThat(post("/term-deposits/1/pledges/new", filled)).hasRedirectedUrl(address + "/term-deposits/1");
        assertThat(post("/term-deposits/1/pledges/new", filled)).hasRedirectedUrl(address + "/term-deposits/1");
        String release = "/term-deposits/1/pledges/" + pledges().getFirst().hold() + "/release";
        assertThat(page("es", "/term-deposits/1")).contains("Préstamo 7", release);
        Map<String, String> asked =
                new HashMap<>(Map.of("request", RequestId.next().toString()));
        assertThat(post(release, asked)).bodyText().contains("¿Liberar la garantía");
        asked.put("confirmed", "yes");
        assertThat(post(release, asked)).hasRedirectedUrl(address + "/term-deposits/1");
        assertThat(pledges().getFirst().releasedOn()).contains(FIRST);
        assertThat(post(release, Map.of("request", RequestId.next().toString(), "confirmed", "yes")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/term-deposits/1/pledges/nothing/release", asked)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsDoneAtTheEndIsDecidedAnew() {
        Map<String, String> filled = new HashMap<>(
                Map.of("request", RequestId.next().toString(), "renewal", "PAY_TO_SAVINGS", "into", "99"));
        assertThat(page("es", "/term-deposits/1/instructions")).contains("selected", "Se renueva el capital");
        assertThat(post("/term-deposits/1/instructions", filled)).bodyText().contains("no es del titular");
        filled.put("into", savings());
        assertThat(post("/term-deposits/1/instructions", filled)).bodyText().contains("Al vencer no se renueva");
        filled.put("confirmed", "yes");
        assertThat(post("/term-deposits/1/instructions", filled)).hasRedirectedUrl(address + "/term-deposits/1");
        assertThat(page("es", "/term-deposits/1")).doesNotContain("Se renueva el capital");
    }

    private List<Pledge> pledges() {
        return made.deposits().pledges(open.cooperative(), 1);
    }

    @Test
    void ratesArePublishedAfterTheyWereShown() {
        Map<String, String> filled = new HashMap<>(Map.ofEntries(
                Map.entry("product", "plazo-joven"),
                Map.entry("spanish", "Plazo joven"),
                Map.entry("english", "Young term"),
                Map.entry("validFrom", "09/02/2026"),
                Map.entry("offered", "YES"),
                Map.entry("minimum", "100.00"),
                Map.entry("monthsMax", "24"),
                Map.entry("payouts", "BOTH"),
                Map.entry("dayRule", "FOLLOWING"),
                Map.entry("kind", "NOMINAL"),
                Map.entry("yearDays", "360"),
                Map.entry("withholding", "10"),
                Map.entry("early", "SHARE_LOST"),
                Map.entry("earlyPercent", "50"),
                Map.entry("bands", "0 1 4\nmil 6 5"),
                Map.entry("decidedBy", "Acta 7"),
                Map.entry("status", "UNCONFIRMED")));
        assertThat(page("es", "/term-deposits/rates/new")).contains("Una línea por tramo");
        assertThat(post("/term-deposits/rates/check", filled)).bodyText().contains("mil 6 5", "no es un tramo");
        filled.put("bands", "0 1 4\n1000 6 5.25");
        assertThat(post("/term-deposits/rates/check", filled)).bodyText().contains("Elija ese día o uno posterior");
        filled.put("validFrom", "10/02/2026");
        assertThat(post("/term-deposits/rates/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("5.25 %", "360 días", "Acta 7");
        assertThat(made.charts().products(open.cooperative())).hasSize(1);
        assertThat(post("/term-deposits/rates", filled)).hasRedirectedUrl(address + "/term-deposits/rates");
        assertThat(page("es", "/term-deposits/rates")).contains("Plazo joven", "Q 1,000.00", "5.25 %");
    }

    private String savings() {
        return made.accountsOfMembers()
                .ownedBy(open.cooperative(), rosa.id())
                .getFirst()
                .terms()
                .number();
    }

    private MvcTestResult post(String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(address + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), TELLER);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    private Open open() {
        String code = "PW" + NUMBERS.incrementAndGet();
        Cooperative it = done(made.cooperatives()
                .create(new CreateCooperative(code, "Plazo " + code, "GT", "GTQ", FIRST, Choices.none())));
        BranchId branch = made.cooperatives().mainBranch(it.id()).id();
        made.charts().add(it.id(), new TermProduct("plazo-fijo", "Plazo fijo", "Fixed term"));
        done(made.charts()
                .publish(
                        it.id(),
                        new RateChart(
                                "plazo-fijo",
                                BooksFixture.GTQ,
                                FIRST,
                                new RateChart.Offer(
                                        true, 1, 12, Set.of(Payout.values()), BusinessCalendar.Convention.FOLLOWING),
                                new RateChart.Earning(
                                        RateChart.RateKind.EFFECTIVE,
                                        YearDays.DAYS_365,
                                        Rate.of("10"),
                                        new EarlyClosure.RateInstead(Rate.of("1"))),
                                List.of(new RateChart.Band(0, 1, Rate.of("8"))),
                                Source.unconfirmed("made up for a test"))));
        address = "/c/" + code;
        return new Open(it.id(), branch, made.accounts().own(it.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    private Member member() {
        String number = "W-" + NUMBERS.incrementAndGet();
        return Objects.requireNonNull(made.members()
                .register(
                        open.cooperative(),
                        List.of(new Registration(
                                number,
                                "Rosa Choc",
                                MemberKind.PERSON,
                                Optional.of(LocalDate.of(1985, 5, 4)),
                                Sex.FEMALE,
                                new Home("Zona 1", "Cobán"),
                                new IdentityDocument("DPI", "D" + number),
                                Optional.of(FIRST.minusYears(1)),
                                "",
                                "")))
                .get(number));
    }

    private void deposit() {
        var cash = new CashDeclaration(rosa.party(), rosa.party(), rosa.party(), "café");
        var place = new SavingsOrder.Place(open.branch(), Set.of(rosa.party()), Optional.empty());
        var order = new SavingsOrder(open.cooperative(), RequestId.next(), BooksFixture.TELLER, place);
        var account = done(made.savings()
                .open(new OpenSavings(order, rosa.number(), "demand", gtq("1.00"), cash, Optional.empty())));
        var asked = new Quote.Asked("plazo-fijo", gtq("1000.00"), 6, Payout.AT_MATURITY);
        done(made.deposits()
                .open(new OpenTermDeposit(
                        new TermOrder(
                                open.cooperative(),
                                RequestId.next(),
                                BooksFixture.TELLER,
                                open.branch(),
                                Set.of(rosa.party())),
                        rosa.number(),
                        asked,
                        new OpenTermDeposit.Instructions(
                                Renewal.RENEW_PRINCIPAL, account.terms().number()),
                        new Means.Cash(cash))));
    }

    private void decide(String scheme) {
        made.settings()
                .set(
                        open.cooperative(),
                        SettingKey.text("protection.scheme", ""),
                        new Settings.Decision<>(FIRST, scheme, Source.unconfirmed("made up for a test")));
    }

    private MvcTestResult ask(String language, String path) {
        return browser.get()
                .uri(URI.create(address + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), TELLER)
                .exchange();
    }

    private String page(String language, String path) {
        String body = assertThat(ask(language, path)).hasStatusOk().bodyText().actual();
        return body.replace('\u00a0', ' ');
    }

    private Pdf pdf(String language, String path) {
        MvcTestResult result = ask(language, path);
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Pdf.read(result.getResponse().getContentAsByteArray(), language);
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
