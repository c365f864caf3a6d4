package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows in memory: their order, and what they add up to. */
class FewRowsTest {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<Column<Said>> COLUMNS = List.of(
            Column.text("name", "x", Said::name).sorting(),
            Column.number("count", "x", Said::count).sorting().adding(),
            Column.money("amount", "x", Said::amount).sorting().adding());
    private static final Said FIRST = new Said("Ñandú", 3, Money.of("2.00", GTQ));
    private static final Said SECOND = new Said("Nube", 1, Money.of("10.00", GTQ));
    private static final Said THIRD = new Said("Oso", 2, Money.of("5.00", USD));
    private static final Rows<Said> ROWS = Rows.inMemory(COLUMNS, List.of(FIRST, SECOND, THIRD));

    private record Said(String name, long count, Money amount) {}

    @Test
    void sumsAreByCurrency() {
        Totals totals = ROWS.totals();
        assertThat(totals.rows()).isEqualTo(3);
        assertThat(totals.sums())
                .containsExactly(
                        new Totals.Sum(
                                Optional.of(GTQ),
                                Map.of(
                                        "count", new Cell.Count(4),
                                        "amount", new Cell.Amount(Money.of("12.00", GTQ)))),
                        new Totals.Sum(
                                Optional.of(USD),
                                Map.of(
                                        "count", new Cell.Count(2),
                                        "amount", new Cell.Amount(Money.of("5.00", USD)))));
    }

    @Test
    void namesAreInTheOrderOfADictionary() {
        assertThat(ROWS.page(new SortOrder("name", false), 0, 10)).containsExactly(SECOND, FIRST, THIRD);
        assertThat(ROWS.page(new SortOrder("count", true), 0, 10)).containsExactly(FIRST, THIRD, SECOND);
        assertThat(ROWS.page(new SortOrder("amount", false), 1, 1)).containsExactly(THIRD);
        assertThat(ROWS.page(SortOrder.USUAL, 0, 2)).containsExactly(FIRST, SECOND);
    }
}
