package coop.milpa.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import coop.milpa.e2e.Person.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of a small network, a browser, and who is signed in there: what tests in a browser begin with. */
final class Browsed {

    static final int WIDE = 1366;
    static final int PHONE = 360;
    static final String MAIZ = "MAIZ";
    static final String NETWORK = "network";
    static final String SEARCH = "/c/MAIZ/search?q=ma";
    static final String MEMBERS = "/c/MAIZ/members";
    static final String TRIAL_BALANCE = "/c/MAIZ/trial-balance?on=2025-01-09";
    private static final String FEDERATION = "/f/FEMI";

    private final Chromium chromium;
    private final Site site;
    private final Person manager;
    private final Map<String, String> sessions = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private String account = "";

    private Browsed(Chromium chromium, Site site) throws IOException, InterruptedException {
        this.chromium = chromium;
        this.site = site;
        this.manager = site.person(MAIZ, "manager");
        sessions.put(MAIZ, sessionOf(manager));
        sessions.put(NETWORK, sessionOf(site.ofTheNetwork()));
        try (var context = context("es", WIDE)) {
            Page page = visit(context, "/c/MAIZ/codes/301102?to=2025-01-09");
            String entry =
                    Objects.requireNonNull(page.locator("tbody a").first().getAttribute("href"));
            paths.addAll(List.of("/", "/c/MAIZ", TRIAL_BALANCE, "/c/MAIZ/codes/301102?to=2025-01-09", entry));
            paths.addAll(List.of("/c/MAIZ/codes/602101?to=2025-01-06", "/c/NADIE", "/sign-in", "/password"));
            String member = first(context, SEARCH);
            account = first(context, member);
            paths.addAll(List.of(MEMBERS, SEARCH, member, account, account + "/interest", account + "?page=-1"));
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

    /** Empty where no browser is installed. */
    static Optional<Browsed> open() throws IOException, InterruptedException {
        Optional<Chromium> chromium = Chromium.start();
        return chromium.isEmpty() ? Optional.empty() : Optional.of(new Browsed(chromium.get(), Site.open()));
    }

    /** Addresses of every kind of page that there is to look at. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    /** The address of a savings account. */
    String account() {
        return account;
    }

    Person manager() {
        return manager;
    }

    Site site() {
        return site;
    }

    /** The token of somebody's session: of the manager of a cooperative, or of the network. */
    String session(String whose) {
        return Objects.requireNonNull(sessions.get(whose), whose);
    }

    /** Where the first link of the first table of a page leads. */
    private String first(BrowserContext context, String path) {
        return Objects.requireNonNull(
                visit(context, path).locator("tbody a").first().getAttribute("href"));
    }

    String sessionOf(Person person) throws IOException, InterruptedException {
        try (Visitor visitor = person.signIn(address())) {
            return visitor.session();
        }
    }

    Page visit(BrowserContext context, String path) {
        Page page =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        comeAs(context, path);
        page.navigate(address() + path);
        return page;
    }

    /** What is above cooperatives is shown to the network; all else to somebody of the cooperative. */
    void comeAs(BrowserContext context, String path) {
        String session = sessions.get(path.equals("/") || path.equals(FEDERATION) ? NETWORK : MAIZ);
        context.addCookies(List.of(new Cookie("milpa", session).setUrl(address())));
    }

    BrowserContext context(String language, int width) {
        return chromium.browser().newContext(options(language, width));
    }

    /** One in which no script runs. */
    BrowserContext withoutScripts() {
        return chromium.browser().newContext(options("es", PHONE).setJavaScriptEnabled(false));
    }

    private static NewContextOptions options(String language, int width) {
        return new NewContextOptions().setLocale(language).setViewportSize(width, 740);
    }

    String address() {
        return site.address();
    }

    void close() throws IOException, InterruptedException {
        chromium.close();
        site.close();
    }
}
