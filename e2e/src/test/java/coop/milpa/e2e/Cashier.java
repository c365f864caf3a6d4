package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A cashier at her window, who reckons what must be in her drawers.
 *
 * @param hands  hers
 * @param document  of the member who comes
 * @param drawers  code to what must be in it
 */
record Cashier(Hands hands, String document, Map<String, BigDecimal> drawers) {

    static final String NATIONAL = "G3";
    static final String DOLLARS = "D1";

    private static final String NOTES =
            "() => [...document.querySelectorAll('[data-note]')].map(e => Number(e.dataset.note))";

    Cashier(Hands hands, String document) {
        this(hands, document, new TreeMap<>());
    }

    /** From the page where she chooses a drawer, with what she counts in it. */
    void begins(String drawer, BigDecimal counted) {
        hands.sees("Gavetas libres").picks(drawer).sees("Abrir turno en la gaveta " + drawer);
        counts(counted);
        hands.presses("F9").sees("Turno abierto en la gaveta " + drawer);
        drawers.put(drawer, counted);
        agrees(drawer);
    }

    /** Note by note; the total is reckoned by the page. */
    void counts(BigDecimal sum) {
        long left = sum.movePointRight(2).longValueExact();
        for (Object note : (List<?>) Objects.requireNonNull(hands.page().evaluate(NOTES))) {
            long worth = ((Number) note).longValue();
            if (left >= worth) {
                hands.types(Long.toString(left / worth));
                left %= worth;
            }
            hands.presses("Enter");
        }
        assertThat(hands.page().inputValue("#said"))
                .isEqualTo(sum.compareTo(BigDecimal.ZERO) == 0 ? "" : sum.toString());
        if (sum.signum() == 0) {
            hands.types("0");
        }
    }

    /** Whoever comes stands at the window. */
    Cashier serves() {
        hands.presses("F2").sees("¿A quién atiende?").types(document).presses("Enter");
        hands.sees("Billetes y monedas");
        return this;
    }

    /** What she does for who stands there, up to the page that asks whether it is right. */
    Hands asked(String choice, String amount) {
        hands.picks(choice).hasFocusIn("amount").types(amount).presses("Enter");
        return hands.sees("Revise antes de confirmar").hasFocusOn("Confirmar");
    }

    /** Yes; then her drawer has so much more, or less. */
    void confirms(String change) {
        hands.presses("F9").sees("Comprobante").hasFocusOn("Siguiente persona");
        changed(NATIONAL, change);
    }

    void changed(String drawer, String change) {
        drawers.merge(drawer, new BigDecimal(change), BigDecimal::add);
        agrees(drawer);
    }

    /** What must be in a drawer. */
    BigDecimal reckoned(String drawer) {
        return Objects.requireNonNull(drawers.get(drawer), drawer);
    }

    /** The page says of a drawer what she reckoned. */
    void agrees(String drawer) {
        assertThat(shown(drawer)).as(drawer).isEqualByComparingTo(reckoned(drawer));
    }

    private BigDecimal shown(String drawer) {
        return amount(hands.text(".counter-drawers dl > div:has(dt:has-text('" + drawer + "')) [data-balance]"));
    }

    /** Ends with a count; the page says nothing of what is expected. */
    void ends(String drawer, BigDecimal counted) {
        hands.presses("F10").sees("Cerrar turno en la gaveta " + drawer);
        hands.seesNothingOf("Debe haber");
        counts(counted);
        hands.presses("F9");
    }

    /** What stands after the sign of a currency. */
    static BigDecimal amount(String shown) {
        return new BigDecimal(shown.replaceAll("[^0-9.-]", ""));
    }
}
