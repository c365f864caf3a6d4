package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever works here follows every link that she is shown: each leads somewhere, and to a page that everybody can use. */
class LinksOfRolesTests extends WithPages {

    private static final int PAGES_MIN = 150;
    private static final String FEDERATION = "FEMI";

    private static final List<String> ROLES = List.of("administrator", "accountant", "member-services", "teller");

    private static final List<String> ROLES_ABOVE = List.of("federation-analyst", "federation-administrator");

    private final Map<String, List<?>> broken = new TreeMap<>();
    private final Map<String, String> failed = new TreeMap<>();
    private final Set<String> tried = new HashSet<>();
    /** A phone breaks what a screen does and more: there are fewer widths than rules. */
    @Test
    void noLinkIsDeadAndNoPageBehindOneBreaksARuleOfAccessibility() throws IOException, InterruptedException {
        Axe axe = Axe.read();
        follow(axe, "manager", at().session(Browsed.MAIZ), "/c/MAIZ");
        for (String role : ROLES) {
            follow(axe, role, at().sessionOf(at().site().person(Browsed.MAIZ, role)), "/c/MAIZ");
        }
        for (String role : ROLES_ABOVE) {
            follow(axe, role, at().sessionOf(at().site().person(FEDERATION, role)), "/f/" + FEDERATION);
        }
        follow(axe, "network-administrator", at().session(Browsed.NETWORK), "/");
        broken.values().removeIf(List::isEmpty);
        assertThat(failed).isEmpty();
        assertThat(broken).isEmpty();
        assertThat(tried).hasSizeGreaterThan(PAGES_MIN);
    }

    /** Every role sees a bar and a first page of its own; what else several are led to is tried once. */
    private void follow(Axe axe, String role, String session, String start) {
        try (var context = at().context("es", Browsed.PHONE)) {
            context.addCookies(List.of(new Cookie("milpa", session).setUrl(at().address())));
            Crawl.Found found = new Crawl(context, at().address()).from(start, (path, page) -> {
                if (tried.add(Crawl.shape(path)) || path.equals(start)) {
                    broken.put(role + " " + path, axe.broken(page));
                }
            });
            found.failed().forEach((path, status) -> failed.put(role + " " + path, status));
            System.out.println("Pages that links lead a " + role + " to: " + found.pages());
        }
    }
}
