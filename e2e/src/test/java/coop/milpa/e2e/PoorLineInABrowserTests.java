package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager far from town, on a line of 400 kbit/s: how long she waits for what she opens first, and next. */
class PoorLineInABrowserTests extends WithPages {

    private static final PoorLine LINE = new PoorLine(400_000, 300);
    private static final Duration FIRST_PAGE = Duration.ofSeconds(3);
    private static final Duration NEXT_PAGE = Duration.ofMillis(1500);

    @Test
    void sheWorksThreeSecondsAfterOpeningAPageForTheFirstTime() throws IOException {
        for (String path : List.of("/c/MAIZ", Browsed.MEMBERS, at().account(), Browsed.TRIAL_BALANCE)) {
            try (BrowserContext nothingKept = at().context("es", Browsed.WIDE)) {
                Duration first = waited(nothingKept, path);
                Duration next = waited(nothingKept, Browsed.SEARCH);
                System.out.println("At 400 kbit/s: " + path.replaceFirst("\\d.*", "…") + " in " + first
                        + ", what is opened next in " + next);
                assertThat(first).as(path).isLessThan(FIRST_PAGE);
                assertThat(next).as(path + ", then the search").isLessThan(NEXT_PAGE);
            }
        }
    }

    private Duration waited(BrowserContext context, String path) throws IOException {
        at().comeAs(context, path);
        Page page = context.newPage();
        LINE.under(page);
        Duration waited = PoorLine.took(() -> page.navigate(at().address() + path));
        page.close();
        return waited;
    }
}
