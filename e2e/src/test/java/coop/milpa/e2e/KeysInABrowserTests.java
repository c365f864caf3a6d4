package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has no mouse reaches everything, sees where she is, and gets wherever a mouse does. */
class KeysInABrowserTests extends WithPages {

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

    @Test
    void tabReachesEverythingAndIsSeenThere() {
        try (var context = at().context("es", Browsed.WIDE)) {
            for (String path : at().paths()) {
                Page page = at().visit(context, path);
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
        try (var context = at().context("es", Browsed.WIDE)) {
            Page page = at().visit(context, Browsed.TRIAL_BALANCE);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }

    @Test
    void keysAloneLeadFromTheTrialBalanceToAnEntry() {
        try (var context = at().context("es", Browsed.WIDE)) {
            Page page = at().visit(context, Browsed.TRIAL_BALANCE);
            follow(page, "A 301102");
            page.waitForURL("**/codes/301102**");
            follow(page, "A Depósito ");
            page.waitForURL("**/entries/**");
            assertThat(page.locator("h1").textContent()).isEqualTo("Partida");
        }
    }

    @Test
    void keysAloneLeadFromASearchToTheInterestOfAnAccountAndBackToItsOwner() {
        try (var context = at().context("es", Browsed.PHONE)) {
            Page page = at().visit(context, Browsed.SEARCH);
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
}
