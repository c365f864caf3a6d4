package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.ledger.CodeLines.By;
import coop.milpa.ledger.CodeLines.Sorting;
import coop.milpa.ledger.CodeLines.Sum;
import coop.milpa.ledger.CodeLines.Which;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The lines of a code in pieces, whole, and added up: the three agree. */
@ModuleTest
@Import(BooksFixture.class)
class CodeLinesTests {

    private static final Sorting USUAL = new Sorting(By.DAY, false);

    private final BooksFixture fixture;
    private final CodeLines lines;
    private final Charts charts;
    private BooksFixture.Open open;
    private Which savings;

    CodeLinesTests(BooksFixture fixture, CodeLines lines, Charts charts) {
        this.fixture = fixture;
        this.lines = lines;
        this.charts = charts;
    }

    @BeforeEach
    void threeMovementsOfTwoAccounts() {
        open = fixture.open();
        AccountId first = fixture.savings(open, "100.00");
        fixture.savings(open, "20.00");
        fixture.post(fixture.withdrawal(open, first, "30.00"));
        AccountCode code = charts.playing(open.cooperative(), AccountRole.SAVINGS_DEMAND);
        savings = new Which(open.cooperative(), code, new Books.Period(TestClock.TODAY, TestClock.TODAY));
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void sumsAreOfAllLinesWhicheverPieceIsAskedFor() {
        assertThat(lines.sums(savings)).containsExactly(new Sum(BooksFixture.GTQ, 3, 2, 3_000, 12_000));
        assertThat(lines.page(savings, USUAL, 0, 2)).hasSize(2);
        assertThat(lines.page(savings, USUAL, 2, 2)).hasSize(1);
    }

    @Test
    void allOfThemAreThoseOfThePieces() {
        List<LedgerLine> all = new ArrayList<>();
        lines.each(savings, USUAL, all::add);
        assertThat(lines.page(savings, USUAL, 0, 10)).isEqualTo(all).hasSize(3);
    }

    @Test
    void everySortingSortsBothWays() {
        for (By by : By.values()) {
            List<LedgerLine> ascending = lines.page(savings, new Sorting(by, false), 0, 10);
            List<LedgerLine> descending = lines.page(savings, new Sorting(by, true), 0, 10);
            assertThat(ascending).as("" + by).hasSize(3).containsExactlyInAnyOrderElementsOf(descending);
        }
        assertThat(lines.page(savings, new Sorting(By.AMOUNT, true), 0, 10))
                .extracting(line -> line.amount().minor())
                .containsExactly(3_000L, -2_000L, -10_000L);
    }

    @Test
    void anothersLinesAreNotThere() {
        BooksFixture.Open other = fixture.open();
        assertThat(lines.sums(new Which(other.cooperative(), savings.code(), savings.period())))
                .isEmpty();
    }
}
