package coop.milpa.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.CreditVersion.Cycle;
import coop.milpa.credit.CreditVersion.Price;
import coop.milpa.credit.internal.SomeProducts;
import coop.milpa.credit.web.CreditBrowser.Home;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** What people see of credit products, decide about them, and reckon before anybody signs. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, CreditBrowser.class})
class CreditPagesTests {

    private static final LocalDate FIRST = CreditBrowser.FIRST;
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]* (?:id|type=\"hidden\")[^>]*>|<select[^>]* id=\"([A-Za-z0-9]+)\".*?</select>");

    private final CreditBrowser browser;
    private final Home home;

    CreditPagesTests(CreditBrowser browser) {
        this.browser = browser;
        this.home = browser.home();
    }

    @Test
    void theListSaysWhatHoldsTodayAndWhenItChanges() {
        browser.publish(home, cheaper());
        String page = browser.page(home, "es", "/credit/products");
        assertThat(page)
                .contains("Crédito mensual", "24 %; 20 % desde el crédito 3", "Q 1,000.00", "01/06/2026", "45.5")
                .contains("3 a 60, cada mes", "1 a 6, acordadas una por una", "Cuota nivelada")
                .doesNotContain("18 %");
        assertThat(browser.page(home, "en", "/credit/products")).contains("Monthly loan", "1 Jun 2026", "each week");
        ListFiles now = browser.files(home, "/credit/products").assertWhole("producto", "rige desde", "cambia el");
        assertThat(now.column("Cambia el")).containsExactly("", "2026-06-01", "");
        ListFiles all = browser.files(home, "/credit/products?which=all");
        assertThat(all.column("Rige desde")).containsExactly("2026-02-10", "2026-06-01", "2026-02-10", "2026-02-10");
        assertThat(all.column("Tasa nominal anual")).contains("18 %");
    }

    @Test
    void aProductShowsItsVersionsBesideEachOtherWithWhatChanges() {
        browser.publish(home, cheaper());
        assertThat(browser.page(home, "es", "/credit/products/" + SomeProducts.MONTHLY))
                .contains("El 10/02/2026 rige la versión del 10/02/2026", "Cambia el 01/06/2026", "Desde el 01/06/2026")
                .contains("<strong>18 %</strong>", "Gastos: Q 25.00, al desembolso; Comisión: 2 % del monto")
                .contains("Hasta 3.5 veces", "12 % anual sobre el capital vencido, si pasan más de 3 días")
                .contains("hasta Q 40,000.00: comité de crédito, votos: 3", "comisiones, mora, interés, capital");
        assertThat(browser.page(home, "en", "/credit/products/" + SomeProducts.WEEKLY))
                .contains("By whole periods, all alike", "No limit", "interest on the first amount");
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        assertThat(browser.ask(home, "es", "/credit/products/otro")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.ask(home, "es", "/credit/products/otro/version")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.ask(home, "es", "/credit/simulator?product=otro")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.ask(home, "es", "/credit/simulator.pdf?product=otro"))
                .hasStatus(HttpStatus.NOT_FOUND);
        Home other = browser.poor();
        assertThat(browser.ask(other, "es", "/credit/products/" + SomeProducts.MONTHLY))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.page(other, "es", "/credit/products")).contains("Todavía no hay ningún producto");
        assertThat(browser.page(other, "es", "/credit/simulator")).contains("Hoy ningún producto otorga créditos");
    }

    @Test
    void anotherVersionIsPublishedAfterBothWereShown() {
        String path = "/credit/products/" + SomeProducts.MONTHLY + "/version";
        Map<String, String> filled = filled(browser.page(home, "es", path));
        assertThat(filled)
                .containsEntry("cycleRate2", "20")
                .containsEntry("feeName3", "Seguro")
                .containsEntry("bandLevel2", "COMMITTEE")
                .containsEntry("dueOrder", "FEE-PENALTY-INTEREST-PRINCIPAL")
                .containsEntry("encaje", "3.5")
                .containsEntry("validFrom", "11/02/2026");
        filled.put("cycleRate1", "22.5");
        filled.put("decidedBy", "Acta 9");
        filled.put("validFrom", "10/02/2026");
        assertThat(browser.post(home, path + "/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("la nueva debe regir después");
        filled.put("validFrom", "01/03/2026");
        assertThat(browser.post(home, path + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>22.5 %; 20 % desde el crédito 3</strong>", "Desde el 10/02/2026", "Acta 9");
        assertThat(browser.versions(home)).hasSize(3);
        assertThat(browser.post(home, path + "/done", filled))
                .hasRedirectedUrl(home.address() + "/credit/products/" + SomeProducts.MONTHLY);
        assertThat(browser.post(home, path + "/done", filled))
                .hasRedirectedUrl(home.address() + "/credit/products/" + SomeProducts.MONTHLY);
        CreditVersion before = SomeProducts.monthly(FIRST);
        assertThat(browser.versions(home))
                .hasSize(4)
                .filteredOn(version -> version.validFrom().equals(LocalDate.of(2026, 3, 1)))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.price().rate(1)).isEqualTo(Rate.of("22.5"));
                    assertThat(version.price().fees()).isEqualTo(before.price().fees());
                    assertThat(version.plan()).isEqualTo(before.plan());
                    assertThat(version.paying()).isEqualTo(before.paying());
                    assertThat(version.eligibility()).isEqualTo(before.eligibility());
                    assertThat(version.bands()).isEqualTo(before.bands());
                });
    }

    @Test
    void aProductIsMadeWithItsFirstVersion() {
        Home poor = browser.poor();
        String path = "/credit/products/new/version";
        Map<String, String> filled = filled(browser.page(poor, "es", path));
        assertThat(browser.post(poor, path + "/check", filled))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#code\"", "href=\"#minimum\"", "href=\"#cycleRate1\"", "href=\"#bandTo1\"");
        filled.putAll(Map.of(
                "code", "new",
                "spanish", "Crédito tienda",
                "english", "Shop loan",
                "minimum", "500.00",
                "maximum", "100.00",
                "instalmentsMin", "1",
                "instalmentsMax", "12",
                "cycleFrom1", "2",
                "cycleRate1", "24",
                "method", "FLAT"));
        filled.putAll(Map.of("bandTo1", "9000.00", "bandTo2", "9000.00", "bandVotes2", "1", "decidedBy", "Acta 1"));
        assertThat(browser.post(poor, path + "/check", filled))
                .bodyText()
                .contains("no sirve de código", "Lo más no puede ser menos", "Las tasas empiezan con el crédito 1")
                .contains("el plan no cambia por pagos anticipados", "cada línea llega hasta un monto mayor");
        filled.putAll(
                Map.of("code", "tienda", "maximum", "5000.00", "cycleFrom1", "1", "early", "SCHEDULED", "bandTo2", ""));
        filled.put("bandVotes2", "");
        assertThat(browser.post(poor, path + "/check", filled))
                .hasStatusOk()
                .bodyText()
                .contains("Crédito tienda · Shop loan");
        assertThat(browser.versions(poor)).isEmpty();
        assertThat(browser.page(poor, "es", "/credit/products")).doesNotContain("Crédito tienda");
        assertThat(browser.post(poor, path + "/done", filled))
                .hasRedirectedUrl(poor.address() + "/credit/products/tienda");
        assertThat(browser.page(poor, "es", "/credit/products/tienda")).contains("interés sobre el monto inicial");
    }

    @Test
    void aLoanIsReckonedBeforeAnybodySigns() {
        assertThat(browser.page(home, "es", "/credit/simulator")).contains("Crédito mensual", "Crédito de cosecha");
        String empty = browser.page(home, "es", "/credit/simulator?product=mensual");
        assertThat(empty)
                .contains("Se presta de Q 1,000.00 a Q 40,000.00, en 3 a 60 cuotas, con 6 de gracia")
                .contains("Cuotas sin capital", "Qué crédito de este producto")
                .doesNotContain("Plan de pagos");
        String asked = "?product=mensual&amount=10,000.00&instalments=12&gracePrincipal=2&cycle=3";
        String page = browser.page(home, "es", "/credit/simulator" + asked);
        assertThat(page)
                .contains("Así sería el crédito", "Plan de pagos", "10/03/2026", "10/02/2027", "20 %")
                .contains("Q 9,275.00", "Q 225.00", "Q 500.00", "Costo efectivo anual (TCEA)");
        assertThat(browser.page(home, "en", "/credit/simulator" + asked))
                .contains("What the loan would be", "10 Mar 2026", "Is handed");
        Pdf paper = browser.pdf(home, "es", "/credit/simulator.pdf" + asked);
        assertThat(paper.text())
                .contains("Simulación de crédito: Crédito mensual", "10/02/2027", "no compromete a nadie");
        assertThat(browser.pdf(home, "en", "/credit/simulator.pdf" + asked).text())
                .contains("binds nobody");
    }

    @Test
    void aHarvestLoanIsReckonedByTheDaysThatAreAgreed() {
        assertThat(browser.page(home, "es", "/credit/simulator?product=cosecha"))
                .contains("Cuotas acordadas", "planDue1")
                .doesNotContain("Número de cuotas", "Cuotas sin capital");
        String asked = "?product=cosecha&amount=5000.00&planDue1=10/12/2026&planAmount1=0.00"
                + "&planDue2=10/02/2027&planAmount2=";
        assertThat(browser.ask(home, "es", "/credit/simulator" + asked + "4000.00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("suman GTQ 4000.00");
        // 5,000.00 x 36 % x 303 / 360, and 62 / 360
        assertThat(browser.page(home, "es", "/credit/simulator" + asked + "5000.00"))
                .contains("Q 1,515.00", "Q 310.00", "Q 6,825.00", "Cambia: vea el plan de pagos");
    }

    @Test
    void whatAProductDoesNotAllowIsSaidWhereItIsMended() {
        String beyond = "/credit/simulator?product=mensual&amount=40000.01&instalments=12";
        assertThat(browser.ask(home, "es", beyond))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("El producto presta de GTQ 1000.00 a GTQ 40000.00", "href=\"#amount\"");
        assertThat(browser.ask(home, "es", "/credit/simulator?product=mensual&amount=2000&instalments=99"))
                .bodyText()
                .contains("se paga en 3 a 60 cuotas", "href=\"#instalments\"");
        assertThat(browser.ask(home, "es", "/credit/simulator?product=mensual&amount=2000&instalments=x&day=ayer"))
                .bodyText()
                .contains("no es un número entero", "no es un día");
        assertThat(browser.ask(
                        home, "es", "/credit/simulator?product=mensual&amount=2000&instalments=9&day=01/01/2020"))
                .bodyText()
                .contains("Ese día no rige ninguna versión");
        assertThat(browser.ask(home, "es", beyond.replace("simulator", "simulator.pdf")))
                .hasRedirectedUrl(home.address() + beyond);
    }

    private static CreditVersion cheaper() {
        return SomeProducts.changed(SomeProducts.monthly(JUNE))
                .with(new Price(List.of(new Cycle(1, Rate.of("18"))), Optional.empty(), List.of()))
                .version();
    }

    /** What a browser would send of a page's form. */
    private static Map<String, String> filled(String page) {
        Map<String, String> filled = new HashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            String text = field.group();
            String name = attribute(text, "name");
            if (text.startsWith("<select")) {
                Matcher chosen =
                        Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(text);
                filled.put(
                        name,
                        chosen.find() ? chosen.group(1) : attribute(text.substring(text.indexOf("<option")), "value"));
            } else if (!name.isEmpty() && !name.equals("q")) {
                filled.put(name, attribute(text, "value"));
            }
        }
        filled.put("request", RequestId.next().toString());
        return filled;
    }

    private static String attribute(String text, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
