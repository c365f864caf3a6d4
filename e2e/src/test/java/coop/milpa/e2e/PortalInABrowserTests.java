package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member on her phone: every page that she is led to, and how long she waits for it on a poor connection. */
@TestInstance(Lifecycle.PER_CLASS)
class PortalInABrowserTests {

    private static final int PAGES_MIN = 9;
    private static final PoorLine LINE = new PoorLine(50_000, 400);
    private static final Duration FIRST_PAGE = Duration.ofSeconds(8);
    private static final Duration HOME = Duration.ofSeconds(16);
    private static final int FINGER = 44;

    private static final String TOO_SMALL = """
            least => [...document.querySelectorAll('nav a, main a, button')]
                .filter(e => e.offsetParent && e.getBoundingClientRect().height < least).map(e => e.outerHTML)
            """;

    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Site> site = Optional.empty();

    @BeforeAll
    void open() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent());
        site = Optional.of(Site.open());
    }

    @AfterAll
    void close() throws IOException, InterruptedException {
        chromium.ifPresent(Chromium::close);
        if (site.isPresent()) {
            site.get().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void noPageBreaksARuleOfAccessibilityOrIsWiderThanHerPhone(String language) throws IOException {
        Axe axe = Axe.read();
        Map<String, List<?>> broken = new TreeMap<>();
        try (BrowserContext phone = phone(language)) {
            String home = signIn(phone.newPage());
            Crawl.Found found = new Crawl(phone, address()).from(home, (path, page) -> {
                broken.put(path, axe.broken(page));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(Browsed.PHONE);
                assertThat((List<?>) page.evaluate(TOO_SMALL, FINGER)).as(path).isEmpty();
            });
            System.out.println("Pages of a member's own, tried by axe: " + found.pages());
            assertThat(found.failed()).isEmpty();
            assertThat(found.pages()).isGreaterThan(PAGES_MIN);
        }
        broken.values().removeIf(List::isEmpty);
        assertThat(broken).isEmpty();
    }

    @Test
    void sheDoesNotWaitLongOnAPoorConnection() throws IOException {
        try (BrowserContext phone = phone("es")) {
            Page page = phone.newPage();
            LINE.under(page);
            Duration first = PoorLine.took(() -> page.navigate(address() + member().door() + "/sign-in"));
            Duration home = PoorLine.took(() -> signIn(page));
            System.out.println("At 50 kbit/s: first page in " + first + ", signed in and at home in " + home);
            assertThat(first).isLessThan(FIRST_PAGE);
            assertThat(home).isLessThan(HOME);
        }
    }

    /** Where she is then. */
    private String signIn(Page page) throws IOException {
        Member member = member();
        page.navigate(address() + member.door() + "/sign-in");
        page.locator("#document").fill(member.document());
        page.locator("#password").fill(member.password());
        page.locator("main form button").click();
        page.waitForURL(address() + member.door());
        return member.door();
    }

    private record Member(String door, String document, String password) {}

    /** The first of those whom the demo let in by their own door. */
    private Member member() throws IOException {
        List<String> cells = site.orElseThrow().printed("member,address,document,password");
        return new Member(cells.get(1), cells.get(2), cells.get(3));
    }

    private BrowserContext phone(String language) {
        return chromium.orElseThrow()
                .browser()
                .newContext(new NewContextOptions().setLocale(language).setViewportSize(Browsed.PHONE, 740));
    }

    private String address() {
        return site.orElseThrow().address();
    }
}
