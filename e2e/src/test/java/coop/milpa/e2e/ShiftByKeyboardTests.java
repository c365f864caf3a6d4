package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import coop.milpa.e2e.Person.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A cashier's whole shift without a mouse: she begins with an empty drawer, takes deposits, loses the network between
 * yes and answer, pays out, counts, ends. The cash agrees to the cent.
 */
class ShiftByKeyboardTests {

    private static final String HOME = "/c/TELA";
    private static final View DESK = new View("es", View.WIDE, true);
    private static final Pattern MEMBER = Pattern.compile("href=\"" + HOME + "/members/([^\"/?]+)\"");
    private static final int MOST_KEYS = 8;

    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Site> site = Optional.empty();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent());
        site = Optional.of(Site.open(28));
    }

    @AfterEach
    void theBooksProveThemselves() throws IOException, InterruptedException {
        chromium.ifPresent(Chromium::close);
        if (site.isPresent()) {
            Path beside = Files.createDirectories(site.get().folder().resolve("verifying"));
            String data = site.get().folder().resolve("data").toString();
            new Milpa(beside).done("verify", "--data", data);
            site.get().close();
        }
    }

    @Test
    void aShiftIsWorkedByKeyboardAndTheCashAgrees() throws IOException, InterruptedException {
        String address = site.orElseThrow().address();
        try (Visitor visitor = site.orElseThrow().login("teller@TELA").signIn(address);
                BrowserContext context = chromium.orElseThrow().browser().newContext(DESK.options())) {
            context.addCookies(List.of(new Cookie("milpa", visitor.session()).setUrl(address)));
            var hands = new Hands(context.newPage(), new ArrayList<>(), Axe.read());
            String member = saver(visitor);

            hands.page().navigate(address + HOME + "/counter");
            hands.presses("F10");
            hands.sees("Gavetas libres").presses("Alt+1");
            hands.sees("Abrir turno en la gaveta").types("0").presses("F9");

            hands.sees("¿A quién atiende?").types(member).presses("Enter");
            hands.sees("Billetes y monedas");
            int keys = hands.count(() -> {
                hands.presses("1").types("500").presses("Enter");
                hands.sees("Revise antes de confirmar").hasFocusOn("Confirmar").presses("Enter");
                hands.sees("Comprobante");
            });
            assertThat(keys)
                    .as("keys of a deposit, with the Enter after the code")
                    .isLessThan(MOST_KEYS);
            assertThat(hands.drawer()).isEqualTo("Q\u00a0500.00");

            assertThat(depositWithoutAnAnswer(hands, member)).isEqualTo(hands.slip());
            assertThat(hands.drawer()).isEqualTo("Q\u00a0575.50");

            hands.presses("F2");
            hands.sees("¿A quién atiende?").types(member).presses("Enter");
            hands.sees("Billetes y monedas").chooses("Retiro").types("75.50").presses("Enter");
            hands.sees("Paga").presses("F9");
            hands.sees("Comprobante");
            assertThat(hands.drawer()).isEqualTo("Q\u00a0500.00");

            hands.presses("F10");
            hands.sees("Cerrar turno en la gaveta").presses("Tab");
            hands.types("5").presses("F9");
            hands.sees("Efectivo del turno");
            assertThat(hands.text("[data-expected]")).isEqualTo("Q\u00a0500.00");
            assertThat(hands.text("[data-counted]")).isEqualTo("Q\u00a0500.00");
            assertThat(hands.text("[data-difference]")).isEqualTo("Q\u00a00.00");
        }
    }

    /** The request arrives, its answer does not; she presses once more. Answers the slip that the first one made. */
    private static String depositWithoutAnAnswer(Hands hands, String member) {
        List<String> made = new ArrayList<>();
        hands.page().route("**/done", route -> {
            if (made.isEmpty()) {
                made.add(lost(route));
            } else {
                route.resume();
            }
        });
        hands.presses("F2");
        hands.sees("¿A quién atiende?").types(member).presses("Enter");
        hands.sees("Billetes y monedas").presses("1").types("75.50").presses("Enter");
        hands.sees("Revise antes de confirmar").presses("F9");
        PlaywrightAssertions.assertThat(hands.page().locator("#counter-offline"))
                .isVisible();
        hands.presses("F9");
        hands.sees("Comprobante");
        return made.getFirst();
    }

    private static String lost(Route route) {
        var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        route.abort("connectionreset");
        return Objects.requireNonNull(answer.headers().get("location")).replaceFirst(".*/slips/", "");
    }

    /** The number of a member who has savings of which something may be taken out. */
    private static String saver(Visitor visitor) throws IOException, InterruptedException {
        for (String beginning : new String[] {"ma", "jo", "an", "ro", "ca", "lu"}) {
            Matcher members =
                    MEMBER.matcher(visitor.get(HOME + "/search?q=" + beginning).body());
            while (members.find()) {
                String number = members.group(1);
                if (visitor.get(HOME + "/counter/members/" + number).body().contains("Retiro · ")) {
                    return number;
                }
            }
        }
        throw new AssertionError("Nobody saves");
    }

    /** What somebody does who has no mouse. */
    private record Hands(Page page, List<String> pressed, Axe axe) {

        Hands presses(String key) {
            pressed.add(key);
            page.keyboard().press(key);
            return this;
        }

        Hands types(String text) {
            text.chars().forEach(letter -> pressed.add(Character.toString(letter)));
            page.keyboard().type(text);
            return this;
        }

        /** On a page that breaks no rule of accessibility. */
        Hands sees(String words) {
            PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
            assertThat(axe.broken(page)).as(words).isEmpty();
            return this;
        }

        Hands hasFocusOn(String words) {
            Locator button = page.locator("button", new Page.LocatorOptions().setHasText(words));
            PlaywrightAssertions.assertThat(button).isFocused();
            return this;
        }

        /** By the digit that stands before it. */
        Hands chooses(String words) {
            Locator label = page.locator(".counter-choice label", new Page.LocatorOptions().setHasText(words));
            label.first().waitFor();
            return presses(Objects.requireNonNull(label.first().locator("kbd").textContent()));
        }

        int count(Runnable work) {
            int before = pressed.size();
            work.run();
            return pressed.size() - before;
        }

        String drawer() {
            return text("[data-balance]");
        }

        String slip() {
            return page.url().replaceFirst(".*/slips/", "");
        }

        String text(String selector) {
            return Objects.requireNonNull(page.locator(selector).first().textContent())
                    .strip();
        }
    }
}
