package coop.milpa.termdeposits.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.termdeposits.TermDeposit;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermDeposits.Sorting;
import coop.milpa.termdeposits.TermDeposits.Which;
import coop.milpa.termdeposits.TermPosition;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Deposits that are not closed as rows of a list; owners are looked up for a piece at a time. */
record TermRows(TermDeposits deposits, Members members, Which which) implements Rows<TermRows.Row> {

    static final String NUMBER = "number";
    static final String MATURES = "matures";
    static final String PRINCIPAL = "principal";
    static final String ACCRUED = "accrued";

    private static final int PIECE = 1_000;

    /** A deposit and whose it is, if she is in the register. */
    record Row(TermPosition position, Optional<Member> owner) {

        TermDeposit deposit() {
            return position.deposit();
        }
    }

    @Override
    public List<Row> page(SortOrder order, long offset, int limit) {
        List<TermPosition> some = deposits.open(which, sorting(order), offset, limit);
        List<MemberId> ids =
                some.stream().map(one -> one.deposit().owner()).distinct().toList();
        Map<MemberId, Member> owners = ids.isEmpty() ? Map.of() : members.named(which.cooperative(), ids);
        return some.stream()
                .map(one -> new Row(
                        one, Optional.ofNullable(owners.get(one.deposit().owner()))))
                .toList();
    }

    @Override
    public void each(SortOrder order, Consumer<Row> into) {
        long offset = 0;
        List<Row> piece = page(order, offset, PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(into);
            offset += piece.size();
            piece = page(order, offset, PIECE);
        }
    }

    @Override
    public Totals totals() {
        List<TermDeposits.Sum> sums = deposits.sums(which);
        SortedMap<String, List<TermDeposits.Sum>> byCurrency = sums.stream()
                .collect(Collectors.groupingBy(
                        sum -> sum.principal().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return new Totals(
                sums.stream().mapToLong(TermDeposits.Sum::deposits).sum(),
                byCurrency.entrySet().stream()
                        .map(each -> sum(Currency.getInstance(each.getKey()), each.getValue()))
                        .toList());
    }

    private static Totals.Sum sum(Currency currency, List<TermDeposits.Sum> ofIt) {
        return Totals.Sum.of(
                currency,
                Map.of(
                        PRINCIPAL,
                        ofIt.stream().mapToLong(sum -> sum.principal().minor()).sum(),
                        ACCRUED,
                        ofIt.stream().mapToLong(sum -> sum.accrued().minor()).sum()));
    }

    private static Sorting sorting(SortOrder order) {
        Sorting.By by = order.column().isEmpty()
                ? Sorting.By.NUMBER
                : Sorting.By.valueOf(order.column().toUpperCase(Locale.ROOT));
        return new Sorting(by, order.descending());
    }
}
