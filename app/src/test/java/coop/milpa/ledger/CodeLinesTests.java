package coop.milpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.CodeLines.By;
import coop.milpa.ledger.CodeLines.Sorting;
import coop.milpa.ledger.CodeLines.Sum;
import coop.milpa.ledger.CodeLines.Which;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final Days days;
    private BooksFixture.Open open;
    private Which savings;

    CodeLinesTests(BooksFixture fixture, CodeLines lines, Charts charts, Days days) {
        this.fixture = fixture;
        this.lines = lines;
        this.charts = charts;
        this.days = days;
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
        days.startClosing(open.cooperative(), TestClock.TODAY, false);
        moved("test.third", "a", "7.00");
        moved("test.first", "c", "5.00");
        moved("test.second", "b", "6.00");
        Which all = new Which(
                open.cooperative(), savings.code(), new Books.Period(TestClock.TODAY, TestClock.TODAY.plusDays(1)));
        for (By by : By.values()) {
            Comparator<LedgerLine> order = order(by);
            assertThat(lines.page(all, new Sorting(by, false), 0, 10))
                    .as("" + by)
                    .hasSize(6)
                    .isSortedAccordingTo(order)
                    .isNotEqualTo(lines.page(all, new Sorting(by, true), 0, 10));
            assertThat(lines.page(all, new Sorting(by, true), 0, 10))
                    .as(by + " descending")
                    .hasSize(6)
                    .isSortedAccordingTo(order.reversed())
                    .matches(found -> order.compare(found.getFirst(), found.getLast()) > 0);
        }
    }

    private void moved(String concept, String narrative, String amount) {
        var heading = Heading.of(open.cooperative(), RequestId.next(), concept, BooksFixture.TELLER)
                .saying(narrative);
        assertThat(fixture.post(Entry.transfer(
                        heading,
                        open.cash(),
                        fixture.savings(open),
                        Money.of(amount, BooksFixture.GTQ),
                        Standing.MEMBER)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Comparator<LedgerLine> order(By by) {
        return switch (by) {
            case DAY -> Comparator.comparing(LedgerLine::businessDate);
            case CONCEPT -> Comparator.comparing(LedgerLine::concept);
            case NARRATIVE -> Comparator.comparing(LedgerLine::narrative);
            case ACCOUNT -> Comparator.comparing(LedgerLine::account);
            case AMOUNT -> Comparator.comparing(LedgerLine::amount);
        };
    }

    @Test
    void anothersLinesAreNotThere() {
        BooksFixture.Open other = fixture.open();
        assertThat(lines.sums(new Which(other.cooperative(), savings.code(), savings.period())))
                .isEmpty();
    }
}
