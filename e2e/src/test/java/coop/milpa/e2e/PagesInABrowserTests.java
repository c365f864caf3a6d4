package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every page there is, in a real browser: in both languages, on a wide screen and on a phone's. */
class PagesInABrowserTests extends WithPages {

    private static final int FIRST_VISIT_MAX = 60_000;
    private static final int BAR_MAX = 130;
    private static final int NEXT_PAGE_MAX = 15_000;

    @Test
    void noPageBreaksARuleOfAccessibility() throws IOException {
        Axe axe = Axe.read();
        for (Visit visit : visits()) {
            try (var context = at().context(visit.language(), visit.width())) {
                for (String path : at().paths()) {
                    Page page = at().visit(context, path);
                    page.querySelectorAll("details").forEach(details -> details.evaluate("e => e.open = true"));
                    assertThat(axe.broken(page)).as(visit + " " + path).isEmpty();
                }
            }
        }
    }

    @Test
    void onAPhoneOnlyTablesAreMovedSideways() {
        for (String language : List.of("es", "en")) {
            try (var context = at().context(language, Browsed.PHONE)) {
                for (String path : at().paths()) {
                    Page page = at().visit(context, path);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isEqualTo(Browsed.PHONE);
                    assertThat(page.locator(".wide:not([role=region][tabindex='0'][aria-label])")
                                    .count())
                            .isZero();
                }
            }
        }
    }

    @Test
    void whatStandsUnderATableIsItsSum() {
        try (var context = at().context("es", Browsed.WIDE)) {
            Map<String, Integer> tables = new LinkedHashMap<>();
            for (String path : at().paths()) {
                List<AmountTable> found = AmountTable.of(at().visit(context, path));
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
    void aListIsDownloadedWhole() throws IOException {
        try (var context = at().context("es", Browsed.PHONE)) {
            Page page = at().visit(context, Browsed.TRIAL_BALANCE);
            var file = page.waitForDownload(() -> page.getByText("CSV").click());
            assertThat(file.suggestedFilename()).isEqualTo("trial-balance-2025-01-09.csv");
            assertThat(Files.readString(file.path())).startsWith("\ufeffCódigo,Nombre,Moneda,Debe,Haber");
        }
    }

    @Test
    void theBarLeavesAPhoneRoomForThePage() {
        for (String language : List.of("es", "en")) {
            try (var context = at().context(language, Browsed.PHONE)) {
                Object height =
                        at().visit(context, "/c/MAIZ").evaluate("document.querySelector('header').offsetHeight");
                assertThat(((Number) Objects.requireNonNull(height)).intValue()).isLessThanOrEqualTo(BAR_MAX);
            }
        }
    }

    @Test
    void pagesAreLightAndAskNobodyElse() {
        for (String path : at().paths()) {
            try (var context = at().context("es", Browsed.PHONE)) {
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
        at().comeAs(context, path);
        page.navigate(at().address() + path);
        long bytes = 0;
        for (Request request : requests) {
            if (!request.url().startsWith("data:")) {
                assertThat(request.url()).startsWith(at().address() + "/");
                bytes += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
            }
        }
        return bytes;
    }

    private record Visit(String language, int width) {}

    private static List<Visit> visits() {
        return List.of(
                new Visit("es", Browsed.WIDE),
                new Visit("es", Browsed.PHONE),
                new Visit("en", Browsed.WIDE),
                new Visit("en", Browsed.PHONE));
    }
}
