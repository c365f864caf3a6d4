package coop.milpa.origination.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.origination.ApplicationList;
import coop.milpa.origination.ApplicationList.By;
import coop.milpa.origination.ApplicationList.Piece;
import coop.milpa.origination.ApplicationList.Which;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Applications as rows of a list; who asks is looked up for a piece at a time. */
record ApplicationRows(ApplicationList list, Members members, Which which, Function<ActorId, String> names)
        implements Rows<ApplicationRows.Row> {

    static final String NUMBER = "number";
    static final String TAKEN = "taken";
    static final String AMOUNT = "amount";

    private static final int PIECE = 500;

    /** An application, whose it is, and who looks after it. */
    record Row(ApplicationList.Row application, Member member, String officer) {}

    /** The last first, unless somebody asks for another order. */
    @Override
    public List<Row> page(SortOrder order, long offset, int limit) {
        boolean usual = order.column().isEmpty();
        By by = usual ? By.NUMBER : By.valueOf(order.column().toUpperCase(Locale.ROOT));
        List<ApplicationList.Row> some = list.page(which, by, usual || order.descending(), new Piece(offset, limit));
        List<MemberId> ids =
                some.stream().map(ApplicationList.Row::member).distinct().toList();
        Map<MemberId, Member> known = ids.isEmpty() ? Map.of() : members.named(which.cooperative(), ids);
        return some.stream()
                .map(one -> new Row(one, Objects.requireNonNull(known.get(one.member())), names.apply(one.officer())))
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
        List<ApplicationList.Sum> sums = list.sums(which);
        return new Totals(
                sums.stream().mapToLong(ApplicationList.Sum::count).sum(),
                sums.stream()
                        .map(sum -> Totals.Sum.of(
                                sum.amount().currency(),
                                Map.of(AMOUNT, sum.amount().minor())))
                        .toList());
    }
}
