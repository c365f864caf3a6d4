package coop.milpa.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rules of accessibility: WCAG 2.0 to 2.2, A and AA, and good practice. */
record Axe(String script) {

    private static final String RUN = """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
                'best-practice'] })).violations.map(v => v.id + ' ' +
                    v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' '))
            """;

    static Axe read() throws IOException {
        try (InputStream source = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new Axe(new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What breaks them on a page, and where. */
    List<?> broken(Page page) {
        page.evaluate(script);
        return (List<?>) page.evaluate(RUN);
    }
}
