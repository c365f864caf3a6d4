package coop.milpa.savings.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TierMethod;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import coop.milpa.savings.web.SaversFixture.Site;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** What products earn and cost is decided by page, from a day on. */
@ModuleTest(with = {"web", "close"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, SaversFixture.class})
class PublishingPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final Somebody MANAGER = new Somebody(Set.of("savings.read-products", "savings.publish"));

    private final SaversFixture savers;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private final Site site;

    PublishingPagesTests(SaversFixture savers, SavingsProducts products, SavingsRules rules) {
        this.savers = savers;
        this.products = products;
        this.rules = rules;
        this.site = site();
    }

    /** One where demand savings are offered. */
    private Site site() {
        Site opened = savers.open(FIRST);
        products.add(opened.books().cooperative(), new SavingsProduct("demand", "Ahorro a la vista", "Demand savings"));
        return opened;
    }

    @Test
    void aRateIsPublishedOnceAfterACheck() {
        String address = site.address() + "/savings/demand/terms/earning";
        assertThat(savers.ask(MANAGER, "es", address)).hasStatusOk().bodyText().contains("Tasa anual, %", "10/02/2026");
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "validFrom", "10/02/2026",
                "rate", "cuatro",
                "base", "DAILY_BALANCE",
                "yearDays", "DAYS_365",
                "posting", "MONTHLY",
                "decision", "Acta 4"));
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#rate\"", "value=\"cuatro\"");
        filled.put("rate", "4.5");
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Acta 4", "4.5");
        assertThat(products.versions(site.books().cooperative())).isEmpty();
        for (int n = 0; n < 2; n++) {
            assertThat(savers.post(MANAGER, address + "/done", filled))
                    .hasRedirectedUrl(site.address() + "/savings/demand");
        }
        assertThat(products.versions(site.books().cooperative())).hasSize(1);
    }

    @Test
    void ratesBySizeOfBalanceAreExplainedByAnExampleAndPublished() {
        Site there = site();
        String address = there.address() + "/savings/demand/terms/earning";
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "validFrom", "10/02/2026",
                "tiers", "0 1\n1000 dos",
                "method", "SLICES",
                "example", "3000.00",
                "base", "DAILY_BALANCE",
                "yearDays", "DAYS_365",
                "posting", "MONTHLY",
                "decision", "Acta 6"));
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#tiers\"", "1000 dos");
        filled.put("tiers", "0 1\n1000 2.5\n1000.00 3");
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("mismo saldo");
        filled.put("tiers", "0 1\r\n1000 2.5");
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("0 1; 1000 2.5")
                .containsSubsequence(
                        "Q\u00a01,000.00", "1 %", "Q\u00a010.00", "Q\u00a02,000.00", "2.5 %", "Q\u00a050.00")
                .containsSubsequence("<tfoot>", "Q\u00a03,000.00", "Q\u00a060.00");
        filled.put("rate", "4");
        assertThat(savers.post(MANAGER, address + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("una de las dos");
        filled.remove("rate");
        assertThat(savers.post(MANAGER, address + "/done", filled))
                .hasRedirectedUrl(there.address() + "/savings/demand");
        assertThat(products.versions(there.books().cooperative()))
                .singleElement()
                .satisfies(version -> assertThat(version.earning().rates())
                        .isEqualTo(new RateTable(
                                List.of(
                                        new RateTier(BigDecimal.ZERO, Rate.of("1")),
                                        new RateTier(new BigDecimal("1000"), Rate.of("2.5"))),
                                TierMethod.SLICES)));
    }

    @Test
    void aProductIsAddedWithItsRules() {
        String address = site.address() + "/savings/new/terms/rules";
        Map<String, String> filled = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "code", "meta",
                "spanish", "Ahorro meta",
                "english", "Goal",
                "validFrom", "10/02/2026",
                "kind", "CHRISTMAS",
                "offered", "yes",
                "opening", "25.00",
                "decision", "Acta 5"));
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#kind\"", "no van juntas");
        filled.put("release", "01/12");
        assertThat(savers.post(MANAGER, address + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Ahorro meta");
        assertThat(savers.post(MANAGER, address + "/done", filled)).hasRedirectedUrl(site.address() + "/savings/meta");
        assertThat(rules.versions(site.books().cooperative()))
                .filteredOn(each -> each.product().equals("meta"))
                .singleElement()
                .satisfies(each -> assertThat(each.rules().limits().opening()).isEqualTo(2500));
        assertThat(savers.ask(MANAGER, "en", site.address() + "/savings/meta/terms/rules"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"01/12\"", "value=\"25.00\"");
        assertThat(savers.post(MANAGER, address + "/done", filled)).hasRedirectedUrl(site.address() + "/savings/meta");
        filled.put("spanish", "Otro ahorro");
        assertThat(savers.post(MANAGER, address + "/done", filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#code\"", "Ya hay un producto");
    }

    @Test
    void onlyWhoMayIsShownTheWayThere() {
        String products = site.address() + "/savings";
        assertThat(savers.ask(new Somebody(Set.of("savings.read-products")), "es", products))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/terms/");
        assertThat(savers.ask(MANAGER, "es", products)).hasStatusOk().bodyText().contains("/savings/new/terms/rules");
    }
}
