package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A cashier's shift without a mouse, in as few keys as it takes: she begins with an empty drawer, takes deposits, loses
 * the network between yes and answer, pays out, counts, ends. The cash agrees to the cent.
 */
class ShiftByKeyboardTests {

    private static final int MOST_KEYS = 8;

    private Optional<Agency> agency = Optional.empty();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        agency = Agency.open();
        Assumptions.assumeTrue(agency.isPresent());
    }

    @AfterEach
    void theBooksProveThemselves() throws IOException, InterruptedException {
        if (agency.isPresent()) {
            agency.get().close();
        }
    }

    @Test
    void aShiftIsWorkedByKeyboardAndTheCashAgrees() throws IOException {
        Agency here = agency.orElseThrow();
        String member = here.document();
        try (Hands hands = here.at("teller", Agency.SPANISH)) {
            hands.open(Agency.HOME + "/counter").presses("F10");
            hands.sees("Gavetas libres").picks("G1");
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
            assertThat(drawer(hands)).isEqualTo("Q\u00a0500.00");

            assertThat(depositWithoutAnAnswer(hands, member)).isEqualTo(slip(hands));
            assertThat(drawer(hands)).isEqualTo("Q\u00a0575.50");

            hands.presses("F2");
            hands.sees("¿A quién atiende?").types(member).presses("Enter");
            hands.sees("Billetes y monedas").picks("Retiro").types("75.50").presses("Enter");
            hands.sees("Paga").presses("F9");
            hands.sees("Comprobante");
            assertThat(drawer(hands)).isEqualTo("Q\u00a0500.00");

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

    private static String drawer(Hands hands) {
        return hands.text("[data-balance]");
    }

    private static String slip(Hands hands) {
        return hands.path().replaceFirst(".*/slips/", "");
    }
}
