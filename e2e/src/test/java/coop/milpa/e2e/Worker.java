package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.DblclickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody at her own browser: what she opens, fills in and presses. After each of her steps nothing was loaded from
 * elsewhere, the console is silent, a phone's page is as wide as the phone, and with scripts the page was not loaded
 * anew.
 */
final class Worker implements AutoCloseable {

    private static final String LEAVE =
            "() => { document.querySelector('main').dataset.left = window.milpaStays = 'yes' }";
    private static final int PATIENCE_MILLIS = 15_000;
    private static final String ARRIVED = "main:not([data-left])";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final View view;
    private final List<String> troubles = new ArrayList<>();

    Worker(Browser browser, String address, View view) {
        this.context = browser.newContext(view.options());
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        this.address = address;
        this.view = view;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
                troubles.add("asked elsewhere: " + request.url());
            }
        });
    }

    /** Somebody who signed in before. */
    static Worker of(Browser browser, String address, View view, String session) {
        var worker = new Worker(browser, address, view);
        worker.context.addCookies(List.of(new Cookie("milpa", session).setUrl(address)));
        return worker;
    }

    String session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("milpa"))
                .findFirst()
                .map(cookie -> cookie.value)
                .orElseThrow();
    }

    Page page() {
        return page;
    }

    Worker open(String path) {
        page.navigate(address + path);
        return calm();
    }

    Worker fill(String field, String text) {
        page.locator("main [id='" + field + "']").fill(text);
        return this;
    }

    Worker choose(String field, String value) {
        page.locator("main [id='" + field + "']").selectOption(value);
        return this;
    }

    /** Presses the first button of the form that changes something. */
    Worker press() {
        return step(() -> use(button()));
    }

    /** The same by somebody in a hurry. */
    Worker pressTwice() {
        return step(() -> button().dblclick(new DblclickOptions().setForce(true)));
    }

    /** Where no scripts run a browser does not say when a thing stands still, for which a click waits: a key does not. */
    private void use(Locator place) {
        if (view.scripts()) {
            place.click();
        } else {
            place.press("Enter");
        }
    }

    Locator button() {
        return page.locator("main form[method=post] button").first();
    }

    /** Presses a key where the focus is. */
    Worker key(String key) {
        return step(() -> page.keyboard().press(key));
    }

    /** Follows the first link of the content whose address holds some words. */
    Worker follow(String part) {
        return step(() -> use(page.locator("main a[href*='" + part + "']").first()));
    }

    /** A step on a page that is always loaded anew, such as one with passwords. */
    Worker submit() {
        moved(() -> use(button()));
        return calm();
    }

    Worker step(Runnable what) {
        moved(what);
        if (view.scripts()) {
            assertThat(page.evaluate("window.milpaStays"))
                    .as("loaded anew: " + page.url())
                    .isEqualTo("yes");
        }
        return calm();
    }

    private void moved(Runnable what) {
        page.evaluate(LEAVE);
        patiently(() -> {
            what.run();
            page.waitForSelector(ARRIVED);
        });
    }

    /** What does not come in time is told with what is there instead. */
    private void patiently(Runnable what) {
        try {
            what.run();
        } catch (TimeoutError e) {
            throw new AssertionError(page.url() + "\n" + content(), e);
        }
    }

    /** Where the first link of the content leads whose address holds some words. */
    String link(String part) {
        Locator found = page.locator("main a[href*='" + part + "']").first();
        patiently(found::waitFor);
        return Objects.requireNonNull(found.getAttribute("href"));
    }

    /** Goes back to the page before, where a form waits to be sent. */
    Worker back() {
        page.goBack();
        button().waitFor();
        return calm();
    }

    private Worker calm() {
        assertThat(troubles).as(page.url()).isEmpty();
        if (view.width() == View.PHONE) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(page.url())
                    .isEqualTo(View.PHONE);
        }
        return this;
    }

    /** Fails unless the content says all of it. */
    Worker sees(String... words) {
        assertThat(content()).as(page.url()).contains(words);
        return this;
    }

    Worker hasFocusIn(String field) {
        PlaywrightAssertions.assertThat(page.locator("[id='" + field + "']")).isFocused();
        return this;
    }

    String content() {
        return Objects.requireNonNull(page.locator("main").innerText());
    }

    /** Where she is, without the host. */
    String path() {
        return page.url().substring(address.length()).replaceFirst("[?#].*", "");
    }

    /** What the server answers her at an address, as bytes. */
    byte[] file(String path) {
        var answer = context.request().get(address + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Override
    public void close() {
        context.close();
    }
}
