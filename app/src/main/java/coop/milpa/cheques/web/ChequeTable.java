package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeList;
import coop.milpa.cheques.ChequeList.Sorting;
import coop.milpa.cheques.ChequeList.Which;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.Message;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Cheques as rows of a list.
 *
 * @param list  where they are
 * @param which  those that are asked for
 */
record ChequeTable(ChequeList list, Which which) implements Rows<Cheque> {

    private static final String AMOUNT = "amount";

    static List<Column<Cheque>> columns(Cooperative cooperative, Words words, Locale reader) {
        Function<Cheque, Cell> until = row ->
                row.clearing().<Cell>map(way -> new Cell.Day(way.until())).orElse(Cell.NOTHING);
        return List.of(
                Column.<Cheque>text("number", "cheques.list.number", row -> Long.toString(row.number()))
                        .sorting()
                        .leading(row -> AskedCheque.addressOf(cooperative) + "/" + row.number()),
                Column.day("day", "cheques.list.day", row -> row.taken().on()),
                Column.text("bank", "cheques.list.bank", row -> row.paper().bank()),
                Column.text(
                        "cheque",
                        "cheques.list.cheque",
                        row -> row.paper().account() + " · " + row.paper().number()),
                Column.text("drawer", "cheques.list.drawer", row -> row.paper().drawer()),
                Column.text("account", "cheques.list.account", row -> row.into().number()),
                Column.<Cheque>money(
                                AMOUNT,
                                "cheques.list.amount",
                                row -> row.paper().amount())
                        .sorting()
                        .adding(),
                Column.text(
                        "state",
                        "cheques.list.state",
                        row -> words.said(Message.of("enum.cheques.state." + row.state()), reader)),
                new Column<>(
                        "until", "cheques.list.until", Column.Kind.DAY, until, false, false, row -> Optional.empty()));
    }

    @Override
    public List<Cheque> page(SortOrder order, long offset, int limit) {
        return list.page(which, sorting(order), offset, limit);
    }

    @Override
    public void each(SortOrder order, Consumer<Cheque> into) {
        list.each(which, sorting(order), into);
    }

    @Override
    public Totals totals() {
        List<ChequeList.Sum> sums = list.sums(which);
        return new Totals(
                sums.stream().mapToLong(ChequeList.Sum::cheques).sum(),
                sums.stream()
                        .map(sum -> Totals.Sum.of(sum.currency(), Map.of(AMOUNT, sum.amount())))
                        .toList());
    }

    private static Sorting sorting(SortOrder order) {
        return order.column().isEmpty()
                ? new Sorting(/* byAmount= */ false, /* descending= */ true)
                : new Sorting(order.isBy(AMOUNT), order.descending());
    }
}
