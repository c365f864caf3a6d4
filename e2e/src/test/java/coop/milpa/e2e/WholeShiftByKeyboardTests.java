package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All that comes to a window in a day, by somebody without a mouse: savings, a receipt, a remittance, dollars, a cheque,
 * a mistake, what is beyond her limits, and at the end fifty cents too few. Figures agree to the cent.
 */
class WholeShiftByKeyboardTests {

    private static final BigDecimal TOO_FEW = new BigDecimal("-0.50");
    private static final String WITHDRAWAL = "savings.withdrawal";
    private static final String LIMIT = "300.00";
    private static final String BEYOND = "310.00";

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
    void allThatComesToAWindowInADayIsDoneByKeyboardAndTheCashAgrees() throws IOException, InterruptedException {
        Agency here = agency.orElseThrow();
        here.limit(WITHDRAWAL, LIMIT);
        try (Hands hands = here.at("teller", Agency.SPANISH);
                Hands manager = here.at("manager", Agency.SPANISH)) {
            var cashier = new Cashier(hands, here.document());
            begins(cashier, manager);
            savesAndPays(cashier);
            remits(cashier);
            deals(cashier);
            takesACheque(cashier);
            undoesAMistake(cashier);
            doesWhatOneBesideAllows(cashier);
            doesWhatOneAfarAllows(cashier, manager);
            ends(cashier, manager);
            reportAgrees(cashier, manager);
        }
    }

    /** Two drawers, each with what was left in it; whoever may see it knows how much that is. */
    private static void begins(Cashier cashier, Hands manager) {
        manager.open(Agency.HOME + "/cash").sees(Cashier.NATIONAL);
        Hands hands = cashier.hands().open(Agency.HOME + "/counter");
        hands.sees("No tiene un turno abierto").picks("Abrir turno");
        cashier.begins(Cashier.NATIONAL, inDrawer(manager, Cashier.NATIONAL));
        hands.picks("Comprar o vender divisas").sees("No tiene turnos abiertos").picks("Abrir turno");
        cashier.begins(Cashier.DOLLARS, inDrawer(manager, Cashier.DOLLARS));
    }

    private static BigDecimal inDrawer(Hands manager, String drawer) {
        return Cashier.amount(manager.text("tbody tr:has-text('" + drawer + "') td.amount:last-child"));
    }

    private static void savesAndPays(Cashier cashier) throws IOException {
        cashier.serves().asked("Depósito", "800.00");
        cashier.confirms("800.00");
        cashier.hands().prints("Imprimir en 80 mm").prints("Imprimir en A5");
        cashier.serves().asked("Retiro", "120.25");
        cashier.confirms("-120.25");
        cashier.serves().asked("Recibo:", "75.75");
        cashier.confirms("75.75");
        cashier.hands().prints("Imprimir en 80 mm");
    }

    private static void remits(Cashier cashier) throws IOException {
        Hands hands = cashier.serves().hands();
        hands.picks("Remesa").hasFocusIn("remittances-reference");
        hands.fills("QZ-7788-01", "100.00", "Familia en Los Ángeles", "DPI", cashier.document())
                .presses("F9");
        hands.sees("Revise antes de confirmar").sees("Familia en Los Ángeles").hasFocusOn("Confirmar");
        cashier.confirms("-765.00");
        hands.prints("Imprimir en 80 mm");
    }

    private static void deals(Cashier cashier) throws IOException {
        Hands hands = cashier.hands();
        hands.presses("F2").sees("¿A quién atiende?").picks("Comprar o vender divisas");
        hands.sees("Compra").hasFocusIn("amount");
        hands.fills("50.00", cashier.document()).presses("Enter");
        hands.sees("Entrega de su gaveta").hasFocusOn("Confirmar").presses("Enter");
        hands.sees("Compra de divisas").prints("Imprimir en 80 mm").hasFocusOn("Otra operación");

        hands.presses("Enter").sees("Comprar o vender divisas").hasFocusIn("amount");
        hands.presses("Shift+Tab", "Shift+Tab").hasFocusIn("side");
        hands.presses("V", "Tab", "Tab").hasFocusIn("amount");
        hands.fills("20.00", cashier.document()).presses("F9");
        hands.sees("Recibe en su gaveta").presses("F9");
        hands.sees("Venta de divisas").prints("Imprimir en A5");
        hands.presses("F2").sees("¿A quién atiende?");
        cashier.changed(Cashier.DOLLARS, "30.00");
        cashier.changed(Cashier.NATIONAL, "-223.00"); // 50 × 7.60 paid, 20 × 7.85 taken
    }

    private static void takesACheque(Cashier cashier) throws IOException {
        Hands hands = cashier.serves().hands();
        String choice = hands.text(".counter-choice label:has-text('Depósito')");
        String account = choice.replaceFirst("(?s).*?(\\d+-\\d+-\\d+).*", "$1");
        hands.presses("F2").sees("¿A quién atiende?").picks("Recibir un cheque");
        hands.sees("Banco").hasFocusIn("account");
        hands.fills(account, "640.00", "", "400712", "7701", "Comercial La Ceiba", "06/01/2025")
                .presses("Enter");
        hands.sees("Revise antes de confirmar").hasFocusOn("Recibir").presses("Enter");
        hands.sees("retenidos hasta que el banco pague").prints("Imprimir en 80 mm");
        hands.presses("F2").sees("¿A quién atiende?");
        cashier.agrees(Cashier.NATIONAL);
    }

    /** One zero too many; who says yes stands beside her. */
    private static void undoesAMistake(Cashier cashier) throws IOException {
        Hands hands = cashier.serves().asked("Depósito", "900.00");
        cashier.confirms("900.00");
        hands.picks("Anular").sees("Hace falta que otra persona").hasFocusIn("reason");
        hands.types("Eran 90.00").presses("F9").sees("Falta que otra persona decida");
        yesBeside(hands, "no es esta");
        hands.sees("Hay algo que corregir");
        yesBeside(hands, Person.CHOSEN);
        hands.sees("Se anuló la operación").sees("Anulado");
        cashier.changed(Cashier.NATIONAL, "-900.00");
        hands.prints("Imprimir en 80 mm");
    }

    private static void yesBeside(Hands hands, String password) {
        hands.presses("F8").hasFocusIn("who").fills("manager@TELA", password).presses("Enter");
    }

    private static void doesWhatOneBesideAllows(Cashier cashier) {
        Hands hands = cashier.serves().hands();
        hands.picks("Retiro").hasFocusIn("amount").types(BEYOND).presses("Enter");
        hands.sees("límite");
        yesBeside(hands, Person.CHOSEN);
        hands.sees("Revise antes de confirmar");
        cashier.confirms("-" + BEYOND);
    }

    /** She serves somebody else meanwhile, and goes on where she was. */
    private static void doesWhatOneAfarAllows(Cashier cashier, Hands manager) {
        Hands hands = cashier.serves().hands();
        hands.picks("Retiro").hasFocusIn("amount").types("305.10").presses("Enter");
        hands.sees("límite").hasFocusIn("reason").types("Para la siembra").presses("F6");
        hands.sees("Falta que otra persona decida").hasFocusOn("Ver si ya se autorizó");
        cashier.serves().asked("Depósito", "12.00");
        cashier.confirms("12.00");

        manager.open(Agency.HOME).tabsTo("Autorizaciones").presses("Enter");
        manager.sees("Se piden ahora").tabsTo("/approvals/0").presses("Enter");
        manager.sees("Para la siembra").tabsTo("Autorizar").presses("Enter");
        manager.sees("Se autorizó");

        hands.presses("F2").sees("¿A quién atiende?").picks("Autorizaciones que pidió");
        hands.sees("Autorizada").picks("Retomar").sees("Billetes y monedas");
        assertThat(hands.page().inputValue("#amount")).isEqualTo("305.10");
        hands.presses("F9").sees("Revise antes de confirmar");
        cashier.confirms("-305.10");
    }

    /** Fifty cents are missing: she says why, and ends with her dollars meanwhile; somebody else decides. */
    private static void ends(Cashier cashier, Hands manager) {
        Hands hands = cashier.hands();
        BigDecimal counted = cashier.reckoned(Cashier.NATIONAL).add(TOO_FEW);
        cashier.ends(Cashier.NATIONAL, counted);
        hands.sees("Lo contado no es lo que dicen los libros").seesNothingOf("Debe haber");
        hands.tabsTo("said").tabsTo("reason").types("Un vuelto mal dado").presses("F9");
        hands.sees("otra persona debe decidir");
        String shift = hands.path();

        hands.presses("F2").sees("¿A quién atiende?");
        cashier.ends(Cashier.DOLLARS, cashier.reckoned(Cashier.DOLLARS));
        hands.sees("Efectivo del turno");
        assertThat(Cashier.amount(hands.text("[data-difference]"))).isZero();

        manager.open(Agency.HOME).tabsTo("Diferencias de caja").presses("Enter");
        manager.sees("Por aprobar, cierre").tabsTo("Por aprobar, cierre").presses("Enter");
        manager.sees("Un vuelto mal dado").presses("F9").sees("quedó registrada");
        hands.open(shift).sees("Efectivo del turno");
        assertThat(Cashier.amount(hands.text("[data-counted]"))).isEqualByComparingTo(counted);
        assertThat(Cashier.amount(hands.text("[data-expected]"))).isEqualByComparingTo(counted.subtract(TOO_FEW));
        assertThat(Cashier.amount(hands.text("[data-difference]"))).isEqualByComparingTo(TOO_FEW);
    }

    /** What the branch's report says of her drawers is what she counted. */
    private static void reportAgrees(Cashier cashier, Hands manager) {
        manager.open(Agency.HOME + "/cash/report").sees(Cashier.NATIONAL);
        BigDecimal counted = cashier.reckoned(Cashier.NATIONAL).add(TOO_FEW);
        PlaywrightAssertions.assertThat(manager.page().locator("tbody tr:has-text('" + Cashier.NATIONAL + "')"))
                .containsText(Pattern.compile("0\\.50.*" + shown(counted).replace(".", "\\."), Pattern.DOTALL));
        PlaywrightAssertions.assertThat(manager.page().locator("tbody tr:has-text('" + Cashier.DOLLARS + "')"))
                .containsText(shown(cashier.reckoned(Cashier.DOLLARS)));
    }

    private static String shown(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
