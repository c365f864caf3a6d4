package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

/**
 * Somebody at her own browser who has no mouse. Each page that she sees breaks no rule of accessibility, is no wider
 * than her screen, and has no key that stands for two things.
 */
final class Hands implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int TABS_MAX = 80;

    private static final String WHAT_HAS_FOCUS = """
            () => {
                const at = document.activeElement;
                return at.matches('body, [role=region]') ? '' : [at.id, at.getAttribute('href'), at.textContent].join(' ');
            }
            """;

    /** The key that is written beside some words. */
    private static final String KEY_BESIDE = """
            words => [...document.querySelectorAll('main tr, main label, main a, main button, main summary')]
                .filter(e => e.checkVisibility() && e.textContent.includes(words) && e.querySelector('kbd'))
                .map(e => e.querySelector('kbd').textContent)[0]
            """;

    private static final String KEYS_TWICE = """
            () => [...document.querySelectorAll('[data-key]')].filter(e => e.checkVisibility())
                .map(e => e.dataset.key).filter((key, at, all) => all.indexOf(key) !== at)
            """;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Axe axe;
    private int pressed;

    private Hands(BrowserContext context, String address) throws IOException {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        this.address = address;
        this.axe = Axe.read();
    }

    /** Somebody who signed in before. */
    static Hands of(Browser browser, String address, View view, String session) throws IOException {
        BrowserContext context = browser.newContext(view.options());
        context.addCookies(List.of(new Cookie("milpa", session).setUrl(address)));
        return new Hands(context, address);
    }

    Page page() {
        return page;
    }

    String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("milpa"))
                .findFirst()
                .map(cookie -> cookie.value)
                .orElseThrow();
    }

    /** What she types into the browser's own line, where addresses are. */
    Hands open(String path) {
        page.navigate(address + path);
        return this;
    }

    Hands presses(String... keys) {
        for (String key : keys) {
            pressed++;
            page.keyboard().press(key);
        }
        return this;
    }

    Hands types(String text) {
        pressed += text.length();
        page.keyboard().type(text);
        return this;
    }

    /** One field after the other, from where the focus is; what is empty is passed by. */
    Hands fills(String... texts) {
        for (int n = 0; n < texts.length; n++) {
            if (n > 0) {
                presses("Tab");
            }
            types(texts[n]);
        }
        return this;
    }

    /** Presses what is written beside some words: a key of its own, or a digit. */
    Hands picks(String words) {
        try {
            page.waitForFunction(KEY_BESIDE, words);
        } catch (TimeoutError e) {
            throw new AssertionError("No key beside " + words + " at " + page.url() + "\n" + content(), e);
        }
        return presses((String) Objects.requireNonNull(page.evaluate(KEY_BESIDE, words)));
    }

    /** Goes on from field to field until she is where she wants to be: by id, words or address. */
    Hands tabsTo(String where) {
        for (int n = 0; n < TABS_MAX; n++) {
            presses("Tab");
            if (page.evaluate(WHAT_HAS_FOCUS).toString().contains(where)) {
                return this;
            }
        }
        throw new AssertionError("Tab does not lead to " + where + " at " + page.url());
    }

    Hands sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(axe.broken(page)).as(words + " at " + page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(KEYS_TWICE)).as(words).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isEqualTo(page.viewportSize().width);
        return this;
    }

    Hands seesNothingOf(String words) {
        PlaywrightAssertions.assertThat(page.locator("main")).not().containsText(words);
        return this;
    }

    Hands hasFocusOn(String words) {
        PlaywrightAssertions.assertThat(page.locator("main :focus")).containsText(words);
        return this;
    }

    Hands hasFocusIn(String field) {
        PlaywrightAssertions.assertThat(page.locator("[id='" + field + "']")).isFocused();
        return this;
    }

    /** What a key prints: a PDF, of which the page says nothing and which the browser keeps. */
    Hands prints(String words) throws IOException {
        Download paper = page.waitForDownload(() -> picks(words));
        byte[] bytes = Files.readAllBytes(paper.path());
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII))
                .as(paper.suggestedFilename())
                .isEqualTo("%PDF-");
        return this;
    }

    int count(Runnable work) {
        int before = pressed;
        work.run();
        return pressed - before;
    }

    String text(String selector) {
        return Objects.requireNonNull(page.locator(selector).first().textContent())
                .strip();
    }

    private String content() {
        return page.locator("main").innerText();
    }

    /** Where she is, without the host. */
    String path() {
        return page.url().substring(address.length());
    }

    @Override
    public void close() {
        context.close();
    }
}
