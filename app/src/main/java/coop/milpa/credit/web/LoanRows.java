package coop.milpa.credit.web;

import coop.milpa.credit.LoanList;
import coop.milpa.credit.LoanList.Line;
import coop.milpa.credit.LoanList.Sorting;
import coop.milpa.credit.LoanList.Sum;
import coop.milpa.credit.LoanList.Which;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
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

/** Loans that are owed as rows of a list; borrowers are looked up for a piece at a time. */
record LoanRows(LoanList loans, Members members, Which which) implements Rows<LoanRows.Row> {

    static final String NUMBER = "number";
    static final String OWED = "owed";
    static final String LATE = "late";

    private static final int PIECE = 1_000;

    /** A loan and whose it is, if she is in the register. */
    record Row(Line line, Optional<Member> borrower) {}

    @Override
    public List<Row> page(SortOrder order, long offset, int limit) {
        List<Line> some = loans.page(which, sorting(order), offset, limit);
        List<MemberId> ids = some.stream().map(Line::borrower).distinct().toList();
        Map<MemberId, Member> borrowers = ids.isEmpty() ? Map.of() : members.named(which.cooperative(), ids);
        return some.stream()
                .map(one -> new Row(one, Optional.ofNullable(borrowers.get(one.borrower()))))
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
        List<Sum> sums = loans.sums(which);
        SortedMap<String, Long> owed = sums.stream()
                .collect(Collectors.groupingBy(
                        sum -> sum.owed().currency().getCurrencyCode(),
                        TreeMap::new,
                        Collectors.summingLong(sum -> sum.owed().minor())));
        return new Totals(
                sums.stream().mapToLong(Sum::loans).sum(),
                owed.entrySet().stream()
                        .map(each -> Totals.Sum.of(Currency.getInstance(each.getKey()), Map.of(OWED, each.getValue())))
                        .toList());
    }

    private static Sorting sorting(SortOrder order) {
        Sorting.By by = order.column().isEmpty()
                ? Sorting.By.NUMBER
                : Sorting.By.valueOf(order.column().toUpperCase(Locale.ROOT));
        return new Sorting(by, order.descending());
    }
}
