package coop.milpa.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.CreditVersion;
import coop.milpa.credit.internal.SomeProducts;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ListFiles;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cooperative that lends under three products, and a browser that is let in. */
@TestComponent
class CreditBrowser {

    static final LocalDate FIRST = LocalDate.of(2026, 2, 10);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Viewer MANAGER = new Somebody(CreditPermissions.READ, CreditPermissions.PUBLISH);

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final CreditProducts products;

    CreditBrowser(MockMvcTester browser, Cooperatives cooperatives, CreditProducts products) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.products = products;
    }

    /**
     * A cooperative as its pages call it.
     *
     * @param address  where its pages are: {@code /c/CW1}
     */
    record Home(CooperativeId id, String address) {}

    /** One that lends nothing yet. */
    Home poor() {
        String code = "CW" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Crédito " + code, "GT", "GTQ", FIRST, Choices.none())));
        return new Home(made.id(), "/c/" + code);
    }

    /** One that lends by the month, by the week and until the harvest. */
    Home home() {
        Home home = poor();
        products.add(home.id(), new CreditProduct(SomeProducts.MONTHLY, "Crédito mensual", "Monthly loan"));
        products.add(home.id(), new CreditProduct(SomeProducts.WEEKLY, "Crédito semanal", "Weekly loan"));
        products.add(home.id(), new CreditProduct(SomeProducts.HARVEST, "Crédito de cosecha", "Harvest loan"));
        List.of(SomeProducts.monthly(FIRST), SomeProducts.weekly(FIRST), SomeProducts.harvest(FIRST))
                .forEach(version -> publish(home, version));
        return home;
    }

    void publish(Home home, CreditVersion version) {
        assertThat(done(products.publish(home.id(), version))).isEqualTo(version);
    }

    List<CreditVersion> versions(Home home) {
        return products.versions(home.id());
    }

    MvcTestResult ask(Home home, String language, String path) {
        return browser.get()
                .uri(URI.create(home.address() + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", language)
                .requestAttr(Viewer.class.getName(), MANAGER)
                .exchange();
    }

    MvcTestResult post(Home home, String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(home.address() + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), MANAGER);
        filled.forEach((field, text) -> request.param(field, text));
        return request.exchange();
    }

    String page(Home home, String language, String path) {
        String body =
                assertThat(ask(home, language, path)).hasStatusOk().bodyText().actual();
        return body.replace('\u00a0', ' ');
    }

    Pdf pdf(Home home, String language, String path) {
        MvcTestResult result = ask(home, language, path);
        assertThat(result).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        return Pdf.read(result.getResponse().getContentAsByteArray(), language);
    }

    ListFiles files(Home home, String page) {
        return ListFiles.of(path -> ask(home, "es", path), page);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
