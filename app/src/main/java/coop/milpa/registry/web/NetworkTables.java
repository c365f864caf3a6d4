package coop.milpa.registry.web;

import coop.milpa.kernel.Money;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Grade;
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The columns of lists of cooperatives: which one, how many of what it counts, and what it has and owes. */
class NetworkTables {

    private static final String COOPERATIVES = "cooperatives";
    private static final String SAVINGS = "savings";
    private static final String ASSETS = "assets";
    private static final String LIABILITIES = "liabilities";

    private NetworkTables() {}

    /**
     * A federation under a confederation, and those of its cooperatives that are of one currency together.
     *
     * @param sums  none if it has no cooperative
     */
    record Federation(Cooperative cooperative, Optional<NetworkSums> sums) {}

    /** Of a network, each as it is today. */
    static List<Column<NetworkRow>> network() {
        return List.of(
                named(NetworkRow::cooperative),
                code(NetworkRow::cooperative),
                Column.day("open-day", "registry.open-day", NetworkRow::openDay).sorting(),
                money(ASSETS, row -> Optional.of(row.sums()), NetworkSums::assets),
                money(LIABILITIES, row -> Optional.of(row.sums()), NetworkSums::liabilities));
    }

    /** Of a federation. */
    static List<Column<NetworkRow>> affiliated(List<String> headings) {
        List<Column<NetworkRow>> columns = new ArrayList<>();
        columns.add(named(NetworkRow::cooperative));
        columns.add(code(NetworkRow::cooperative));
        columns.addAll(counts(headings, row -> Optional.of(row.sums())));
        columns.add(money(SAVINGS, row -> Optional.of(row.sums()), NetworkSums::savings));
        columns.add(money(ASSETS, row -> Optional.of(row.sums()), NetworkSums::assets));
        columns.add(Column.<NetworkRow>cells(
                        "last-closed", "registry.last-closed", Column.Kind.DAY, row -> Cell.day(row.lastClosed()))
                .sorting());
        return columns;
    }

    /** Of a confederation, its federations. */
    static List<Column<Federation>> federations(List<String> headings) {
        List<Column<Federation>> columns = new ArrayList<>();
        columns.add(named(Federation::cooperative));
        columns.add(code(Federation::cooperative));
        columns.add(Column.<Federation>number(
                        COOPERATIVES,
                        "registry.cooperatives",
                        row -> row.sums().map(NetworkSums::cooperatives).orElse(0))
                .sorting()
                .adding());
        columns.addAll(counts(headings, Federation::sums));
        columns.add(money(SAVINGS, Federation::sums, NetworkSums::savings));
        columns.add(money(ASSETS, Federation::sums, NetworkSums::assets));
        return columns;
    }

    /** What stands under them, whoever belongs to two federations being counted once. */
    static Totals once(long rows, List<NetworkSums> totals) {
        return new Totals(rows, totals.stream().map(NetworkTables::sum).toList());
    }

    private static Totals.Sum sum(NetworkSums total) {
        Map<String, Cell> figures = new HashMap<>();
        figures.put(COOPERATIVES, new Cell.Count(total.cooperatives()));
        for (int n = 0; n < total.counts().size(); n++) {
            figures.put(count(n), new Cell.Count(total.counts().get(n)));
        }
        figures.put(SAVINGS, new Cell.Amount(total.savings()));
        figures.put(ASSETS, new Cell.Amount(total.assets()));
        return new Totals.Sum(Optional.of(total.assets().currency()), figures);
    }

    /** Its name leads to it. */
    private static <T> Column<T> named(Function<T, Cooperative> of) {
        return Column.<T>text("name", "registry.name", row -> of.apply(row).name())
                .sorting()
                .leading(row -> addressOf(of.apply(row)));
    }

    private static String addressOf(Cooperative cooperative) {
        return (cooperative.grade() == Grade.FIRST ? "/c/" : "/f/") + cooperative.code();
    }

    private static <T> Column<T> code(Function<T, Cooperative> of) {
        return Column.<T>text("code", "registry.code", row -> of.apply(row).code())
                .sorting();
    }

    private static <T> List<Column<T>> counts(List<String> headings, Function<T, Optional<NetworkSums>> sums) {
        return IntStream.range(0, headings.size())
                .mapToObj(n -> Column.<T>number(
                                count(n),
                                headings.get(n),
                                row -> sums.apply(row)
                                        .map(each -> each.counts().get(n))
                                        .orElse(0L))
                        .sorting()
                        .adding())
                .toList();
    }

    /** Keys of columns have letters only. */
    private static String count(int place) {
        return "count-" + (char) ('a' + place);
    }

    private static <T> Column<T> money(
            String key, Function<T, Optional<NetworkSums>> sums, Function<NetworkSums, Money> amount) {
        return Column.<T>cells(
                        key,
                        "registry." + key,
                        Column.Kind.MONEY,
                        row -> Cell.amount(sums.apply(row).map(amount)))
                .sorting()
                .adding();
    }
}
