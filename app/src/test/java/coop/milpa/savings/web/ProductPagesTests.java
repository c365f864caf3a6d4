package coop.milpa.savings.web;

import static coop.milpa.savings.web.SaversFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.web.Versions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** What is shown of the products that members save in. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class ProductPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final LocalDate LATER = FIRST.plusMonths(1);
    private static final Fees FEES = new Fees(100, Every.MONTH, 0, 0, 500, 2, 0, Shortage.SKIP);

    private final SaversFixture savers;
    private final BooksFixture fixture;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private Site site;

    ProductPagesTests(SaversFixture savers, BooksFixture fixture, SavingsProducts products, SavingsRules rules) {
        this.savers = savers;
        this.fixture = fixture;
        this.products = products;
        this.rules = rules;
        this.site = savers.open(FIRST);
    }

    @BeforeEach
    void aCooperative() {
        site = savers.open(FIRST);
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(site.books());
    }

    @Test
    void aCooperativeWithoutProductsSaysSo() {
        assertThat(savers.page("es", site.address() + "/savings"))
                .contains("todavía no tiene productos")
                .doesNotContain("<table");
        assertThat(savers.page("en", site.address() + "/savings")).contains("no savings products yet");
    }

    @Test
    void productsHaveTheirRateAndWhatIsSavedInThem() {
        Member rosa = savers.member(site, "Rosa");
        product("oro", "Oro <b>fino</b>", "Fine gold");
        publish("oro", FIRST, tiers());
        decide("oro", FIRST, false);
        savers.account(site, rosa, "demand", "100.00");
        savers.account(site, rosa, "oro", "2000.00");
        savers.account(site, rosa, "oro", "500.00");

        assertThat(savers.page("es", site.address() + "/savings"))
                .contains("Oro &lt;b&gt;fino&lt;/b&gt;", site.address() + "/savings/oro")
                .containsSubsequence("Ahorro a la vista", "No gana intereses", "<td>Sí</td>", ">1<", money("100.00"))
                .containsSubsequence("Oro", "3.5 % desde Q\u00a01,000.00", "<td>No</td>", ">2<", money("2,500.00"))
                .containsSubsequence("<tfoot>", "Total GTQ", money("2,600.00"));
        assertThat(savers.page("en", site.address() + "/savings")).contains("Fine gold", "Demand savings");
    }

    @Test
    void productsAreFilesThatAddUpAndRunNothing() {
        Member rosa = savers.member(site, "Rosa");
        product("mal", "=1+1", "=1+1");
        savers.account(site, rosa, "demand", "100.00");
        savers.account(site, rosa, "mal", "50.00");
        ListFiles list = ListFiles.of(
                path -> savers.ask(SaversFixture.TELLER, "es", path), site.address() + "/savings?sort=-saved");
        list.assertWhole("producto", "cuentas", "ahorrado").assertAddsUp();
        assertThat(list.column("Producto")).containsExactly("Ahorro a la vista", "'=1+1");
        assertThat(list.column("Ahorrado")).containsExactly("100.00", "50.00");
    }

    @Test
    void versionsStandBesideEachOtherAndWhatChangedIsMarked() {
        product("oro", "Oro", "Gold");
        publish("oro", FIRST, tiers());
        publish("oro", LATER, new Earning(Rate.of("4"), YearDays.DAYS_365, Frequency.MONTHLY, Rate.ZERO));
        decide("oro", FIRST, true);
        decide("oro", LATER, false);

        assertThat(savers.page("es", site.address() + "/savings/oro"))
                .containsSubsequence("Lo que gana", "Desde el 10/02/2026", "Desde el 10/03/2026")
                .containsSubsequence("Cada parte del saldo gana", "<strong>4 % al año</strong>")
                .containsSubsequence("Se abonan", "El último día de cada semestre", "<strong>El último día de cada mes")
                .containsSubsequence("Reglas y costos", "La cubre", "<strong>No la cubre</strong>")
                .contains("Q\u00a05.00 cada vez, después de 2 en el mes", "En negrita, lo que cambió")
                .doesNotContain("<strong>Ahorro a la vista</strong>");
        assertThat(savers.page("en", site.address() + "/savings/oro"))
                .contains("<strong>4 % a year</strong>", "Does not cover it", "In bold, what changed");
    }

    @Test
    void onlyTheLastVersionsAreShown() {
        product("oro", "Oro", "Gold");
        for (int n = 0; n <= Versions.SHOWN_MAX; n++) {
            publish(
                    "oro",
                    FIRST.plusMonths(n),
                    new Earning(Rate.of("" + (n + 1)), YearDays.ACTUAL, Frequency.MONTHLY, Rate.ZERO));
        }
        assertThat(savers.page("es", site.address() + "/savings/oro"))
                .contains("Versiones anteriores que no se muestran: 1", "2 % al año", "6 % al año")
                .doesNotContain("1 % al año");
    }

    @Test
    void aProductThatIsNoneIsNotThere() {
        for (String code : List.of("nada", "%3Cscript%3Ealert(1)", "'%20or%201=1")) {
            assertThat(savers.ask(SaversFixture.TELLER, "es", site.address() + "/savings/" + code))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("No hay ningún producto de ahorro")
                    .doesNotContain("<script>alert");
        }
    }

    private void product(String code, String spanish, String english) {
        products.add(site.books().cooperative(), new SavingsProduct(code, spanish, english));
    }

    private void publish(String code, LocalDate from, Earning earning) {
        done(products.publish(
                site.books().cooperative(),
                new ProductVersion(code, BooksFixture.GTQ, from, earning, Source.confirmed("Acta 7"))));
    }

    private void decide(String code, LocalDate from, boolean insured) {
        var what = new Rules(Kind.DEMAND, insured, true, Limits.NONE, FEES, Plan.NONE, Dormancy.NEVER);
        done(rules.publish(
                site.books().cooperative(),
                new ProductRules(code, BooksFixture.GTQ, from, what, Source.unconfirmed("costumbre"))));
    }

    private static Earning tiers() {
        var table = new RateTable(
                List.of(
                        new RateTier(BigDecimal.ZERO, Rate.of("2")),
                        new RateTier(new BigDecimal("1000"), Rate.of("3.5"))),
                TierMethod.SLICES);
        return new Earning(
                table,
                BalanceBase.DAILY_BALANCE,
                BigDecimal.ZERO,
                YearDays.DAYS_365,
                Posting.every(Frequency.SEMIANNUAL),
                Rate.of("10"));
    }

    private static String money(String figure) {
        return "<td class=\"amount\">Q\u00a0" + figure + "</td>";
    }
}
