package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.done;
import static coop.milpa.savings.web.SaversFixture.gtq;
import static coop.milpa.savings.web.SaversFixture.order;
import static coop.milpa.savings.web.SaversFixture.own;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.savings.CloseSavings;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** What is shown of one account, of a member's accounts, and to whom. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class AccountPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final String ATTACK = "O'Brien \"<script>alert(1)</script>";

    private final SaversFixture savers;
    private final BooksFixture fixture;
    private final SavingsOperations operations;
    private final SavingsBlocks blocks;
    private final SavingsProducts products;
    private final MandateBook mandates;
    private Site site;
    private Member rosa;
    private SavingsAccount account;

    AccountPagesTests(
            SaversFixture savers,
            BooksFixture fixture,
            SavingsOperations operations,
            SavingsBlocks blocks,
            SavingsProducts products,
            MandateBook mandates) {
        this.savers = savers;
        this.fixture = fixture;
        this.operations = operations;
        this.blocks = blocks;
        this.products = products;
        this.mandates = mandates;
        this.site = savers.open(FIRST);
        this.rosa = savers.member(site, "Rosa Choc");
        this.account = savers.account(site, rosa, "demand", "100.00");
    }

    @BeforeEach
    void aMemberWhoSaves() {
        site = savers.open(FIRST);
        rosa = savers.member(site, "Rosa Choc");
        account = savers.account(site, rosa, "demand", "100.00");
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void herPageListsHerAccountsWithWhatIsHeldAndTheirTotal() {
        savers.account(site, rosa, "demand", "1000.00");
        hold("30.00");
        String page = savers.page("es", site.address() + "/members/" + rosa.number());

        assertThat(page)
                .contains("Q\u00a070.00", address(account))
                .containsSubsequence(
                        "Ahorro a la vista",
                        amount("100.00") + "\n          " + amount("30.00") + "\n          " + amount("70.00"),
                        "<tfoot>",
                        "Total GTQ",
                        amount("1,100.00") + "\n          " + amount("30.00") + "\n          " + amount("1,070.00"))
                .contains("en total:</span> <strong class=\"text-nowrap\">Q\u00a01,100.00", "No debe nada hoy");
        assertThat(savers.page("en", site.address() + "/members/" + rosa.number()))
                .contains("Savings accounts", "Demand savings", "Nothing is due today");
    }

    @Test
    void whoMayNotSeeSavingsIsShownNoneOnHerPage() {
        var clerk = new Somebody(Set.of("members.read"));
        assertThat(savers.ask(clerk, "es", site.address() + "/members/" + rosa.number()))
                .hasStatusOk()
                .bodyText()
                .contains("Rosa Choc")
                .doesNotContain("Cuentas de ahorro", account.terms().number());
    }

    @Test
    void anAccountShowsItsMovementsLastOnesFirstWithTheBalanceAfterEach() {
        savers.deposit(site, rosa, account, "50.00");
        savers.withdraw(site, rosa, account, "20.00");

        assertThat(savers.page("es", address(account)))
                .contains("Rosa Choc", site.address() + "/members/" + rosa.number(), "10/02/2026")
                .contains("empezó con Q\u00a00.00, entraron Q\u00a0150.00, salieron Q\u00a020.00 y terminó con")
                .containsSubsequence("Retiro", cell("130.00"), "Depósito", cell("150.00"), cell("100.00"))
                .containsSubsequence("<tfoot>", amount("20.00"), amount("150.00"));
        assertThat(savers.page("en", address(account)))
                .contains("Movements", "Withdrawal", "Owner", "Earns no interest");
    }

    @Test
    void movementsArePagedAndTheDaysStayInTheAddress() {
        for (int n = 0; n < MovementPage.ROWS_MAX; n++) {
            savers.deposit(site, rosa, account, "1.00");
        }
        String days = "from=2026-02-10&to=2026-02-10";
        String first = savers.page("es", address(account) + "?" + days);
        assertThat(first)
                .contains("Página 1 de 2", "Más antiguos", "from=2026-02-10&amp;to=2026-02-10&amp;page=2")
                .contains("Total de esta página", amount("25.00"))
                .doesNotContain("Más recientes");
        assertThat(savers.page("es", address(account) + "?" + days + "&page=2"))
                .contains("Página 2 de 2", "Más recientes", cell("100.00"), amount("100.00"))
                .doesNotContain("Más antiguos");
        assertThat(savers.page("es", address(account) + "?page=999999")).contains("Página 2 de 2");
    }

    @Test
    void pagesThatAreNoneAndDaysThatAreNoneAreSaidToBe() {
        for (String page : new String[] {"-1", "0", "1.5", "x", "99999999999999", "٣"}) {
            assertThat(savers.ask(SaversFixture.TELLER, "es", address(account) + "?page=" + encoded(page)))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("no es una página");
        }
        for (String day : new String[] {"ayer", "2026-02-30", "-999999999-01-01", "+10000-01-01", "<b>"}) {
            for (String name : new String[] {"from", "to", "on"}) {
                assertThat(savers.ask(SaversFixture.TELLER, "es", address(account) + "?" + name + "=" + encoded(day)))
                        .hasStatus(HttpStatus.BAD_REQUEST)
                        .bodyText()
                        .contains("no es un día")
                        .doesNotContain("<b>");
            }
        }
        assertThat(savers.ask(SaversFixture.TELLER, "en", address(account) + "?from=2026-02-10&to=2026-02-09"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("The period ends before it begins");
    }

    @Test
    void daysToComeAndBeforeItWasOpenedAreLeftOut() {
        assertThat(savers.page("es", address(account) + "?from=1950-01-01&to=2999-12-31"))
                .contains("Del 10/02/2026 al 10/02/2026");
    }

    @Test
    void anAccountWithoutMovementSaysSo() {
        SavingsAccount empty = savers.account(site, rosa, "demand", "0.00");

        assertThat(savers.page("es", address(empty)))
                .contains("No hubo movimientos", "Q\u00a00.00", "No hay intereses por abonar")
                .doesNotContain("<svg", "Página 1");
        assertThat(savers.page("en", address(empty) + "/interest")).contains("It was given no interest yet");
    }

    @Test
    void whoElseMayUseAJointAccountIsNamed() {
        Member juan = savers.member(site, ATTACK);
        done(mandates.grant(new GrantMandate(
                site.books().cooperative(),
                RequestId.next(),
                rosa.id(),
                new Mandate(
                        juan.party(),
                        new Mandate.Power.Joint(true),
                        Optional.of(account.id()),
                        FIRST,
                        Optional.empty()))));

        assertThat(savers.page("es", address(account)))
                .contains("También pueden usarla", "cuenta mancomunada, firman todos")
                .contains("O&#39;Brien &quot;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        assertThat(savers.page("es", address(savers.account(site, rosa, "demand", "1.00"))))
                .doesNotContain("También pueden usarla");
        assertThat(savers.page("es", site.address() + "/members/" + juan.number()))
                .containsSubsequence(
                        "Cuentas de otras personas que puede usar",
                        address(account),
                        "/members/" + rosa.number(),
                        "cuenta mancomunada, firman todos")
                .doesNotContain("100.00", "en total:", "Cuentas de ahorro");
    }

    @Test
    void aMovementLeadsToItsEntryForWhoeverMaySeeTheBooks() {
        String entries = "href=\"" + site.address() + "/entries/";
        var accountant = new Somebody(Set.of("savings.read", "books.read"));

        assertThat(savers.ask(accountant, "es", address(account)))
                .hasStatusOk()
                .bodyText()
                .contains(entries);
        assertThat(savers.page("es", address(account))).doesNotContain(entries);
    }

    @Test
    void aClosedAccountIsSaidToBeAndHasNothingToGive() {
        done(operations.close(
                new CloseSavings(order(site, rosa), account.terms().number(), own(rosa))));

        assertThat(savers.page("es", address(account)))
                .contains("Cerrada el 10/02/2026", "Cierre de cuenta", cell("0.00"))
                .doesNotContain("Disponible");
        assertThat(savers.page("es", site.address() + "/members/" + rosa.number()))
                .contains("cerrada el 10/02/2026")
                .doesNotContain("en total:", "<tfoot>");
    }

    @Test
    void whatIsHeldAndWhoStoppedItStandOnTheAccount() {
        hold("30.00");
        assertThat(savers.page("es", address(account)))
                .contains("Retenido a pedido del titular", "Q\u00a070.00", "desde el 10/02/2026", "Activa");
        var court =
                new OrderedSavings(order(site, rosa), account.terms().number(), new CourtOrder("Juzgado <1>", "C-7"));
        done(blocks.freeze(court));
        assertThat(savers.page("es", address(account)))
                .contains("Inmovilizada por orden de Juzgado &lt;1&gt;")
                .containsSubsequence("Disponible", "Q\u00a00.00");
        done(blocks.lift(court));
    }

    @Test
    void interestIsExplainedDayByDayAndAddsUp() {
        done(products.publish(site.books().cooperative(), monthly("3.65", "10")));
        savers.close(site, LocalDate.of(2026, 2, 19));
        savers.deposit(site, rosa, account, "100.00");

        assertThat(savers.page("es", address(account)))
                .contains("Desde el 10/02/2026 y hasta el 19/02/2026 ha ganado Q\u00a00.10", "3.65 % al año")
                .contains("Se retiene el 10 %", "<svg");
        assertThat(savers.page("es", address(account) + "/interest"))
                .contains("Por abonar: del 10/02/2026 al 19/02/2026")
                .containsSubsequence(cell("10"), cell("100.00"), cell("3.65\u00a0%"), cell("0.100000"))
                .containsSubsequence("Suma", cell("0.100000"), "redondeados", running("0.10"));

        savers.close(site, LocalDate.of(2026, 2, 28));
        String given = savers.page("es", address(account) + "/interest");
        assertThat(given)
                .contains(address(account) + "/interest?through=2026-02-28")
                .containsSubsequence(amount("0.28"), amount("0.03"), amount("0.25"), "<tfoot>", amount("0.28"));
        assertThat(savers.page("en", address(account) + "/interest?through=2026-02-28"))
                .contains("10 Feb 2026 to 28 Feb 2026")
                .containsSubsequence(cell("10"), cell("9"), cell("200.00"), cell("0.180000"))
                .containsSubsequence(
                        "Sum", "0.280000", running("0.28"), "Tax withheld", running("0.03"), running("0.25"));
        assertThat(savers.page("es", address(account) + "/interest?through=2026-01-31"))
                .contains("no se le abonaron intereses por días que terminan el 31/01/2026");
    }

    @Test
    void anothersAccountAndOneThatIsNoneAreNotThere() {
        Site other = savers.open(FIRST);
        for (String page : new String[] {"", "/interest"}) {
            assertThat(savers.ask(
                            SaversFixture.TELLER,
                            "es",
                            other.address() + "/accounts/" + account.terms().number() + page))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("No hay ninguna cuenta de ahorro con el número");
            assertThat(savers.ask(
                            SaversFixture.TELLER,
                            "en",
                            site.address() + "/accounts/" + encoded(ATTACK.substring(0, 18)) + page))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("There is no savings account with number")
                    .doesNotContain("<script>alert");
        }
        fixture.assertBooksBalance(other.books());
    }

    private void hold(String amount) {
        done(blocks.hold(new HoldSavings(
                order(site, rosa),
                account.terms().number(),
                gtq(amount),
                HoldSavings.Reason.AGREEMENT,
                Optional.empty())));
    }

    private static ProductVersion monthly(String rate, String withholding) {
        return new ProductVersion(
                SavingsAccount.DEMAND,
                BooksFixture.GTQ,
                FIRST,
                new Earning(Rate.of(rate), YearDays.DAYS_365, Frequency.MONTHLY, Rate.of(withholding)),
                Source.unconfirmed("made up for a test"));
    }

    private String address(SavingsAccount one) {
        return site.address() + "/accounts/" + one.terms().number();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String amount(String figure) {
        return "<td class=\"amount\">Q\u00a0" + figure + "</td>";
    }

    private static String running(String figure) {
        return cell("Q\u00a0" + figure);
    }

    private static String cell(String text) {
        return "<td class=\"running\">" + text + "</td>";
    }
}
