package coop.milpa.accounting.web;

import static coop.milpa.accounting.AccountingFixture.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.accounting.AccountingFixture;
import coop.milpa.accounting.web.HandPages.Place;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.testing.ModuleTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Statements and the chart as pages: figures on their places, sums that agree, a way down to the lines. */
@ModuleTest
@AutoConfigureMockMvc
@Import({BooksFixture.class, AccountingFixture.class, HandPages.class})
class StatementPagesTests {

    private final HandPages pages;
    private final AccountingFixture fixture;
    private final BooksFixture books;
    private Place place;

    StatementPagesTests(HandPages pages, AccountingFixture fixture, BooksFixture books) {
        this.pages = pages;
        this.fixture = fixture;
        this.books = books;
        this.place = pages.cooperative();
    }

    @BeforeEach
    void aFeeIsEarnedAndAnExpensePaid() {
        place = pages.cooperative();
        fixture.posted(place.open(), AccountRole.CASH, AccountRole.FEE_INCOME, "1125.50");
        fixture.posted(place.open(), AccountRole.OPERATING_EXPENSE, AccountRole.CASH, "100.00");
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(place.open());
    }

    @Test
    void theBalanceSheetShowsWhatIsNotYetInTheEquityAsTheResult() {
        assertThat(pages.get(ANA, place.address() + "/balance-sheet"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Total del activo",
                        "Q\u00a01,025.50",
                        "Resultado del ejercicio",
                        "Total de pasivo, patrimonio y resultado",
                        "/codes/" + pages.code(place, AccountRole.CASH) + "?from=2026-03-02&amp;to=2026-03-02");
    }

    @Test
    void theIncomeStatementShowsWhatIsLeft() {
        assertThat(pages.get(ANA, place.address() + "/income-statement?against=month"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Total de ingresos",
                        "Q\u00a01,125.50",
                        "Total de gastos",
                        "Q\u00a0100.00",
                        "Excedente del período",
                        "Q\u00a01,025.50",
                        "Del 02/02/2026 al 02/02/2026");
    }

    @Test
    void whoeverSeesFiguresAloneIsShownNoWayToTheLines() {
        assertThat(pages.getAsNobodyInParticular(place.address() + "/balance-sheet"))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a01,025.50")
                .doesNotContain("/codes/");
        assertThat(pages.getAsNobodyInParticular(place.address() + "/chart"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/codes/");
    }

    @Test
    void theFileHasEachLineOnceAndNoSums() throws UnsupportedEncodingException {
        String file = pages.get(ANA, place.address() + "/balance-sheet?as=csv")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(file)
                .contains("Activo," + pages.code(place, AccountRole.CASH) + ",")
                .contains(",GTQ,1025.50,0.00,1025.50")
                .contains("Resultado del ejercicio,,,GTQ,1025.50")
                .doesNotContain("Total");
    }

    @Test
    void theChartAddsUpCodesAndNotTheirHeadings() {
        assertThat(pages.get(ANA, place.address() + "/chart"))
                .hasStatusOk()
                .bodyText()
                .contains("Encabezado", "Q\u00a01,125.50", "/codes/" + pages.code(place, AccountRole.CASH));
        assertThat(pages.get(ANA, place.address() + "/chart?q=" + pages.code(place, AccountRole.CASH)))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("?to=2026-03-02")
                .doesNotContain("Encabezado");
    }

    @Test
    void aDayThatTheBooksDoNotHaveIsSaid() {
        assertThat(pages.get(ANA, place.address() + "/balance-sheet?on=2026-03-09"))
                .hasStatus(404)
                .bodyText()
                .contains("09/03/2026");
        assertThat(pages.get(ANA, place.address() + "/income-statement?from=x")).hasStatus(400);
        assertThat(pages.get(ANA, "/c/NADIE/chart")).hasStatus(404);
    }
}
