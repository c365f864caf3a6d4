package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import coop.milpa.e2e.Person.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every page there is, in a real browser: in both languages, on a wide screen and on a phone's. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesInABrowserTests {

    private static final int WIDE = 1366;
    private static final int PHONE = 360;
    private static final int FIRST_VISIT_MAX = 60_000;
    private static final int BAR_MAX = 130;
    private static final int PAGES_MIN = 100;
    private static final int NEXT_PAGE_MAX = 15_000;
    private static final String MAIZ = "MAIZ";
    private static final String NETWORK = "network";
    private static final String FEDERATION = "/f/FEMI";
    private static final String SEARCH = "/c/MAIZ/search?q=ma";
    private static final String TRIAL_BALANCE = "/c/MAIZ/trial-balance?on=2025-01-09";

    /** Rules tagged WCAG 2.0 to 2.2, A and AA, and good practice; answers what breaks them and where. */
    private static final String AXE = """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                'best-practice'] })).violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' '))
            """;

    private static final String FOCUS = """
            () => {
                const at = document.activeElement, style = getComputedStyle(at);
                at.dataset.reached = 'yes';
                return [at.tagName + ' ' + at.textContent.trim() + ' ' + (at.getAttribute('href') || at.id),
                    at.tagName === 'BODY' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];
            }
            """;

    /** Pages with a form open in its first field: keys start from above it here. */
    private static final String TO_THE_TOP = """
            () => {
                document.body.tabIndex = -1;
                document.body.focus();
                document.body.removeAttribute('tabindex');
            }
            """;

    private static final String UNREACHED = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex="0"]')]
                .filter(e => !e.dataset.reached && e.checkVisibility()).map(e => e.outerHTML)
            """;

    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Site> site = Optional.empty();
    private Optional<Person> manager = Optional.empty();
    private String account = "";
    private final Map<String, String> sessions = new HashMap<>();
    private final List<String> paths = new ArrayList<>();

    @BeforeAll
    void open() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent());
        Site opened = Site.open();
        site = Optional.of(opened);
        manager = Optional.of(opened.person("MAIZ", "manager"));
        sessions.put(MAIZ, sessionOf(manager.get()));
        sessions.put(NETWORK, sessionOf(opened.ofTheNetwork()));
        try (var context = context("es", WIDE)) {
            Page page = visit(context, "/c/MAIZ/codes/301102?to=2025-01-09");
            String entry =
                    Objects.requireNonNull(page.locator("tbody a").first().getAttribute("href"));
            paths.addAll(List.of("/", "/c/MAIZ", TRIAL_BALANCE, "/c/MAIZ/codes/301102?to=2025-01-09", entry));
            paths.addAll(List.of("/c/MAIZ/codes/602101?to=2025-01-06", "/c/NADIE", "/sign-in", "/password"));
            String member = first(context, SEARCH);
            account = first(context, member);
            paths.addAll(List.of(SEARCH, member, account, account + "/interest", account + "?page=-1"));
            paths.addAll(List.of("/proof", account + "/statement", member + "/balance-certificate"));
            paths.addAll(List.of("/c/MAIZ/savings", "/c/MAIZ/savings/demand", "/c/MAIZ/accounts/0"));
            paths.addAll(List.of(FEDERATION, "/c/MAIZ/organs", "/c/MAIZ/branches", member + "/file"));
            paths.addAll(List.of("/help", "/c/MAIZ/jobs", TRIAL_BALANCE + "&sort=-debit"));
            Stream.of("balance-sheet", "income-statement", "chart", "manual-entries", "recurring-entries", "year-end")
                    .forEach(books -> paths.add("/c/MAIZ/" + books));
            paths.addAll(
                    List.of("/c/MAIZ/settings/members.notice-days/decide", "/c/MAIZ/savings/demand/terms/earning"));
            Stream.of("entries", "close", "close/days", "calendar", "settings", "audit", "imports", "cash")
                    .forEach(office -> paths.add("/c/MAIZ/" + office));
            Stream.of("points/new", "transfers", "transfers/new", "report")
                    .forEach(cash -> paths.add("/c/MAIZ/cash/" + cash));
        }
    }

    /** Where the first link of the first table of a page leads. */
    private String first(BrowserContext context, String path) {
        return Objects.requireNonNull(
                visit(context, path).locator("tbody a").first().getAttribute("href"));
    }

    private String sessionOf(Person person) throws IOException, InterruptedException {
        try (Visitor visitor = person.signIn(address())) {
            return visitor.session();
        }
    }

    @AfterAll
    void close() throws IOException, InterruptedException {
        chromium.ifPresent(Chromium::close);
        if (site.isPresent()) {
            site.get().close();
        }
    }

    @Test
    void noPageBreaksARuleOfAccessibility() throws IOException {
        String axe = axe();
        for (Visit visit : visits()) {
            try (var context = context(visit.language(), visit.width())) {
                for (String path : paths) {
                    Page page = visit(context, path);
                    page.querySelectorAll("details").forEach(details -> details.evaluate("e => e.open = true"));
                    page.evaluate(axe);
                    assertThat((List<?>) page.evaluate(AXE))
                            .as(visit + " " + path)
                            .isEmpty();
                }
            }
        }
    }

    /** A phone breaks what a screen does and more: there are fewer widths than rules. */
    @Test
    void noPageThatALinkLeadsToBreaksARuleOfAccessibility() throws IOException, InterruptedException {
        String axe = axe();
        sessions.put("administrator", sessionOf(site.orElseThrow().person(MAIZ, "administrator")));
        Map<String, String> starts = Map.of(MAIZ, "/c/MAIZ", "administrator", "/c/MAIZ", NETWORK, "/");
        Map<String, List<?>> broken = new TreeMap<>();
        Map<String, String> failed = new TreeMap<>();
        int pages = 0;
        for (var start : starts.entrySet()) {
            try (var context = context("es", PHONE)) {
                context.addCookies(List.of(new Cookie("milpa", sessions.get(start.getKey())).setUrl(address())));
                Crawl.Found found = new Crawl(context, address()).from(start.getValue(), (path, page) -> {
                    page.evaluate(axe);
                    broken.put(path, (List<?>) page.evaluate(AXE));
                });
                pages += found.pages();
                failed.putAll(found.failed());
            }
        }
        broken.values().removeIf(List::isEmpty);
        System.out.println("Pages that links lead to, tried by axe: " + pages);
        assertThat(failed).isEmpty();
        assertThat(broken).isEmpty();
        assertThat(pages).isGreaterThan(PAGES_MIN);
    }

    @Test
    void onAPhoneOnlyTablesAreMovedSideways() {
        for (String language : List.of("es", "en")) {
            try (var context = context(language, PHONE)) {
                for (String path : paths) {
                    Page page = visit(context, path);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isEqualTo(PHONE);
                    assertThat(page.locator(".wide:not([role=region][tabindex='0'][aria-label])")
                                    .count())
                            .isZero();
                }
            }
        }
    }

    @Test
    void tabReachesEverythingAndIsSeenThere() {
        try (var context = context("es", WIDE)) {
            for (String path : paths) {
                Page page = visit(context, path);
                page.evaluate(TO_THE_TOP);
                List<?> first = tab(page);
                assertThat(first.getFirst()).asString().contains("Ir al contenido");
                for (List<?> at = first; !at.getFirst().toString().startsWith("BODY"); at = tab(page)) {
                    assertThat(at.getLast()).as(path + " " + at.getFirst()).isEqualTo(true);
                }
                assertThat((List<?>) page.evaluate(UNREACHED)).as(path).isEmpty();
            }
        }
    }

    @Test
    void theSkipLinkGoesToTheContent() {
        try (var context = context("es", WIDE)) {
            Page page = visit(context, TRIAL_BALANCE);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }

    @Test
    void whatStandsUnderATableIsItsSum() {
        try (var context = context("es", WIDE)) {
            Map<String, Integer> tables = new LinkedHashMap<>();
            for (String path : paths) {
                List<AmountTable> found = AmountTable.of(visit(context, path));
                found.forEach(AmountTable::assertTotalsAreSums);
                tables.put(path, found.size());
            }
            assertThat(tables.values().stream().mapToInt(Integer::intValue).sum())
                    .as(
                            "network, federation, trial balance twice, lines, entry, two of a member, account, interest, statement, "
                                    + "certificate, products, entries in "
                                    + tables)
                    .isEqualTo(14);
        }
    }

    @Test
    void keysAloneLeadFromTheTrialBalanceToAnEntry() {
        try (var context = context("es", WIDE)) {
            Page page = visit(context, TRIAL_BALANCE);
            follow(page, "A 301102");
            page.waitForURL("**/codes/301102**");
            follow(page, "A Depósito ");
            page.waitForURL("**/entries/**");
            assertThat(page.locator("h1").textContent()).isEqualTo("Partida");
        }
    }

    @Test
    void keysAloneLeadFromASearchToTheInterestOfAnAccountAndBackToItsOwner() {
        try (var context = context("es", PHONE)) {
            Page page = visit(context, SEARCH);
            String name = page.locator("tbody a").first().textContent();
            follow(page, "A " + name);
            page.waitForURL("**/members/**");
            follow(page, "A 10-");
            page.waitForURL("**/accounts/**");
            follow(page, "A Ver cómo se ganaron los intereses");
            page.waitForURL("**/interest");
            follow(page, "A Volver a la cuenta");
            page.waitForURL("**/accounts/*");
            follow(page, "A " + name);
            page.waitForURL("**/members/**");
            assertThat(page.locator("h1").textContent()).isEqualTo(name);
        }
    }

    @Test
    void aListIsDownloadedWhole() throws IOException {
        try (var context = context("es", PHONE)) {
            Page page = visit(context, TRIAL_BALANCE);
            var file = page.waitForDownload(() -> page.getByText("CSV").click());
            assertThat(file.suggestedFilename()).isEqualTo("trial-balance-2025-01-09.csv");
            assertThat(Files.readString(file.path())).startsWith("\ufeffCódigo,Nombre,Moneda,Debe,Haber");
        }
    }

    @Test
    void theBarLeavesAPhoneRoomForThePage() {
        for (String language : List.of("es", "en")) {
            try (var context = context(language, PHONE)) {
                Object height = visit(context, "/c/MAIZ").evaluate("document.querySelector('header').offsetHeight");
                assertThat(((Number) Objects.requireNonNull(height)).intValue()).isLessThanOrEqualTo(BAR_MAX);
            }
        }
    }

    @Test
    void aPhonesMenuUnfoldsWithoutScripts() {
        var options = options("es", PHONE).setJavaScriptEnabled(false);
        try (var context = chromium.orElseThrow().browser().newContext(options)) {
            Page page = visit(context, "/c/MAIZ");
            page.locator(".menu summary").click();
            page.locator(".menu").getByText("Agencias").click();
            assertThat(page.url()).endsWith("/c/MAIZ/branches");
        }
    }

    @Test
    void anAccountsDaysAreAskedForWithoutScripts() {
        var options = options("es", PHONE).setJavaScriptEnabled(false);
        try (var context = chromium.orElseThrow().browser().newContext(options)) {
            Page page = visit(context, account);
            page.locator("#from").fill("2025-01-07");
            page.locator("#to").fill("2025-01-08");
            page.getByText("Mostrar").click();
            assertThat(page.url()).endsWith("?from=2025-01-07&to=2025-01-08");
            assertThat(page.locator("main").textContent()).contains("Del 07/01/2025 al 08/01/2025: empezó con");
            page.getByText("Ver ese día").click();
            assertThat(page.url()).contains("from=2025-01-07").contains("on=");
            page.getByText("Ahorro a la vista").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Ahorro a la vista");
        }
    }

    @Test
    void pagesWorkWithoutScripts() {
        var options = options("es", PHONE).setJavaScriptEnabled(false);
        try (var context = chromium.orElseThrow().browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(address() + "/c/MAIZ");
            page.locator("#name").fill(manager.orElseThrow().name());
            page.locator("#password").fill(Person.CHOSEN);
            page.locator("main button").click();
            assertThat(page.url()).endsWith("/c/MAIZ");
            page.getByText("Ver el balance de comprobación").click();
            page.locator("#on").fill("2025-01-08");
            page.getByText("Mostrar").click();
            assertThat(page.url()).endsWith("?on=2025-01-08");
            page.getByText("English").click();
            assertThat(page.url()).contains("on=2025-01-08");
            assertThat(page.locator("caption").textContent()).isEqualTo("Balances as of 8 Jan 2025");
            page.getByText("301102").click();
            page.locator("tbody a").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Entry");
            page.locator("header button").click();
            assertThat(page.url()).endsWith("/sign-in");
            page.navigate(address() + "/c/MAIZ");
            assertThat(page.locator("h1").textContent()).isEqualTo("Sign in");
        }
    }

    @Test
    void pagesAreLightAndAskNobodyElse() {
        for (String path : paths) {
            try (var context = context("es", PHONE)) {
                long first = weight(context, path);
                System.out.println("First visit of " + path.replaceFirst("-.*", "") + ": " + first + " bytes");
                assertThat(first).as(path).isBetween(1L, (long) FIRST_VISIT_MAX);
                assertThat(weight(context, path)).as(path + " again").isLessThan(NEXT_PAGE_MAX);
            }
        }
    }

    /** Bytes over the wire, headers and all. */
    private long weight(BrowserContext context, String path) {
        List<Request> requests = new ArrayList<>();
        Page page = context.newPage();
        page.onRequest(requests::add);
        comeAs(context, path);
        page.navigate(address() + path);
        long bytes = 0;
        for (Request request : requests) {
            if (!request.url().startsWith("data:")) {
                assertThat(request.url()).startsWith(address() + "/");
                bytes += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
            }
        }
        return bytes;
    }

    private record Visit(String language, int width) {}

    private static List<Visit> visits() {
        return List.of(new Visit("es", WIDE), new Visit("es", PHONE), new Visit("en", WIDE), new Visit("en", PHONE));
    }

    private static void follow(Page page, String start) {
        for (List<?> at = tab(page); !at.getFirst().toString().startsWith(start); at = tab(page)) {
            assertThat(at.getFirst().toString()).as("before " + start).doesNotStartWith("BODY");
        }
        page.keyboard().press("Enter");
    }

    private static List<?> tab(Page page) {
        page.keyboard().press("Tab");
        return (List<?>) page.evaluate(FOCUS);
    }

    private Page visit(BrowserContext context, String path) {
        Page page =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        comeAs(context, path);
        page.navigate(address() + path);
        return page;
    }

    /** What is above cooperatives is shown to the network; all else to somebody of the cooperative. */
    private void comeAs(BrowserContext context, String path) {
        String session = sessions.get(path.equals("/") || path.equals(FEDERATION) ? NETWORK : MAIZ);
        context.addCookies(List.of(new Cookie("milpa", session).setUrl(address())));
    }

    private BrowserContext context(String language, int width) {
        return chromium.orElseThrow().browser().newContext(options(language, width));
    }

    private static NewContextOptions options(String language, int width) {
        return new NewContextOptions().setLocale(language).setViewportSize(width, 740);
    }

    private String address() {
        return site.orElseThrow().address();
    }

    private static String axe() throws IOException {
        try (InputStream source = PagesInABrowserTests.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
