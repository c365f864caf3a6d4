package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages of a cooperative's books show: amounts on their side, and totals that agree. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(BooksFixture.class)
class BooksPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String DEPOSIT = "<td class=\"amount\">Q 1,125.50</td>";
    private static final String NOTHING = "<td class=\"amount\"></td>";
    private static final String TOTAL = "<td class=\"amount\">1,125.50</td>";

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture fixture;
    private BooksFixture.Open open;
    private String address = "";
    private Posted posted;

    BooksPagesTests(MockMvcTester browser, Cooperatives cooperatives, Accounts accounts, BooksFixture fixture) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.fixture = fixture;
    }

    @BeforeEach
    void oneDeposit() {
        String code = "P" + NUMBERS.incrementAndGet();
        Cooperative made = done(cooperatives.create(
                new CreateCooperative(code, "Páginas", "GT", "GTQ", TestClock.TODAY, Choices.none())));
        var branch = cooperatives.mainBranch(made.id()).id();
        address = "/c/" + code;
        open = new BooksFixture.Open(
                made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
        Money amount = Money.of("1125.50", BooksFixture.GTQ);
        posted = done(fixture.post(
                Entry.transfer(fixture.heading(open), open.cash(), fixture.savings(open), amount, Standing.MEMBER)));
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void theTrialBalanceHasBothSidesAndTheirTotals() {
        assertThat(page("/trial-balance"))
                .contains("Balanza de comprobación", "<th scope=\"col\">Moneda</th>")
                .containsSubsequence(TOTAL + NOTHING, NOTHING + TOTAL, "<tfoot>", TOTAL + TOTAL);
    }

    @Test
    void theLinesOfACodeAddUp() {
        assertThat(page("/codes/101101"))
                .contains("<th scope=\"col\">Concepto</th>", address + "/entries/" + posted.entry())
                .containsSubsequence(DEPOSIT + NOTHING, "<tfoot>", TOTAL);
    }

    @Test
    void aCodeWithoutLinesHasNoTable() {
        assertThat(page("/codes/602101")).doesNotContain("<table", "<tfoot>");
    }

    @Test
    void anEntryShowsWhereItsAmountsWent() {
        assertThat(page("/entries/" + posted.entry()))
                .contains("<th scope=\"col\">Cuenta</th>")
                .containsSubsequence(DEPOSIT + NOTHING, NOTHING + DEPOSIT, "<tfoot>", TOTAL + TOTAL);
    }

    /** The page without the spaces between its elements. */
    private String page(String path) {
        return assertThat(browser.get().uri(address + path))
                .hasStatusOk()
                .bodyText()
                .actual()
                .replaceAll(">\\s+<", "><");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
