package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.DblclickOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What goes wrong at a window in a browser: nothing is lost by it, and nothing is done twice. In English. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultsAtTheWindowTests {

    private static final String DRAWER = "G1";
    private static final String CHECK = "Check before you confirm";
    private static final String SLIP = "Slip";

    private Optional<Agency> agency = Optional.empty();
    private BigDecimal expected = BigDecimal.ZERO;

    @BeforeAll
    void open() throws IOException, InterruptedException {
        agency = Agency.open();
        Assumptions.assumeTrue(agency.isPresent());
        try (Hands hands = cashier()) {
            hands.open(Agency.HOME + "/counter")
                    .picks("Open a shift")
                    .sees("Free drawers")
                    .picks(DRAWER);
            hands.sees("Open a shift with drawer")
                    .tabsTo("said")
                    .types("0")
                    .presses("F9")
                    .sees("Who is served?");
        }
    }

    @AfterAll
    void theBooksProveThemselves() throws IOException, InterruptedException {
        if (agency.isPresent()) {
            agency.get().close();
        }
    }

    private Hands cashier() throws IOException {
        return agency.orElseThrow().at("teller", Agency.ENGLISH);
    }

    /** A deposit up to the page that asks whether it is right. */
    private Hands asked(Hands hands, String amount) throws IOException {
        hands.open(Agency.HOME + "/counter")
                .types(agency.orElseThrow().document())
                .presses("Enter");
        hands.sees("Notes and coins")
                .picks("Deposit")
                .hasFocusIn("amount")
                .types(amount)
                .presses("Enter");
        return hands.sees(CHECK).hasFocusOn("Confirm");
    }

    /** In her drawer is so much more than before, and not twice as much. */
    private void postedOnce(Hands hands, String amount) {
        expected = expected.add(new BigDecimal(amount));
        hands.open(Agency.HOME + "/counter").sees("Who is served?");
        assertThat(Cashier.amount(hands.text("[data-balance]"))).isEqualByComparingTo(expected);
    }

    /** The addresses that a page asks to do something. */
    private static List<String> sent(Page page) {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/done")) {
                sent.add(request.url());
            }
        });
        return sent;
    }

    @Test
    void whoPressesTwiceInAHurryDoesItOnce() throws IOException {
        try (Hands hands = cashier()) {
            List<String> sent = sent(asked(hands, "10.01").page());
            hands.presses("Enter", "Enter", "F9").page().waitForURL("**/slips/**");
            postedOnce(hands, "10.01");
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void aDoubleClickDoesItOnce() throws IOException {
        try (Hands hands = cashier()) {
            Page page = asked(hands, "10.02").page();
            page.locator("main form button").first().dblclick(new DblclickOptions().setForce(true));
            page.waitForURL("**/slips/**");
            postedOnce(hands, "10.02");
        }
    }

    @Test
    void whoGoesBackAndConfirmsAgainIsShownTheSameSlip() throws IOException {
        try (Hands hands = cashier()) {
            asked(hands, "10.03").presses("F9").sees(SLIP);
            String slip = hands.path();
            hands.page().goBack();
            hands.sees(CHECK).presses("F9").sees(SLIP);
            assertThat(hands.path()).isEqualTo(slip);
            postedOnce(hands, "10.03");
        }
    }

    @Test
    void whoWasAwayTooLongSignsInAndGoesOnWithWhatSheWasConfirming() throws IOException, InterruptedException {
        try (Hands hands = cashier()) {
            asked(hands, "10.04");
            agency.orElseThrow().lookAway("teller");
            hands.presses("F9").sees("Sign in");
            signsInAgain(hands);
            hands.hasFocusOn("Send").presses("Enter").sees(SLIP);
            postedOnce(hands, "10.04");
            keepsHerSession(hands);
        }
    }

    @Test
    void whoWasAwayTooLongBeforeItWasCheckedChecksItThen() throws IOException, InterruptedException {
        try (Hands hands = cashier()) {
            asked(hands, "10.05").presses("F4").sees("Notes and coins");
            agency.orElseThrow().lookAway("teller");
            hands.presses("F9").sees("Sign in");
            signsInAgain(hands);
            hands.hasFocusOn("Send").presses("Enter").sees(CHECK).presses("F9").sees(SLIP);
            postedOnce(hands, "10.05");
            keepsHerSession(hands);
        }
    }

    private static void signsInAgain(Hands hands) {
        hands.hasFocusIn("name").fills("teller@TELA", Person.CHOSEN).presses("Enter");
        hands.sees("10.0");
    }

    private void keepsHerSession(Hands hands) {
        agency.orElseThrow().sessions().put("teller", hands.session());
    }
}
