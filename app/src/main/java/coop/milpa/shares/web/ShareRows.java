package coop.milpa.shares.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.MemberShare;
import coop.milpa.shares.MemberShares;
import coop.milpa.shares.MemberShares.By;
import coop.milpa.shares.MemberShares.Only;
import coop.milpa.shares.MemberShares.Sorting;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Members' parts of a surplus as rows of a list, with names.
 *
 * @param of  of which surplus
 * @param only  which of them
 */
record ShareRows(MemberShares shares, Members members, CooperativeId cooperative, Distribution of, Only only)
        implements Rows<ShareRows.Row> {

    static final String NUMBER = "number";
    static final String INTEREST = "interest";
    static final String REFUND = "refund";
    static final String TOTAL = "total";
    static final String PAID = "paid";

    private static final int NAMED_AT_ONCE = 1_000;

    /** A part and whose it is. */
    record Row(MemberShare share, Optional<Member> member) {

        String number() {
            return member.map(Member::number).orElse("");
        }

        String name() {
            return member.map(Member::name).orElse("");
        }

        Money paid() {
            return share.isPaid() ? share.total() : Money.zero(share.total().currency());
        }
    }

    @Override
    public List<Row> page(SortOrder order, long offset, int limit) {
        return named(shares.page(cooperative, of, only, sorting(order), new MemberShares.Page(offset, limit)));
    }

    @Override
    public Totals totals() {
        MemberShares.Sums sums = shares.sums(cooperative, of, only);
        return new Totals(
                sums.members(),
                List.of(Totals.Sum.of(
                        of.currency(),
                        Map.of(
                                INTEREST, sums.interest().minor(),
                                REFUND, sums.refund().minor(),
                                TOTAL, sums.total().minor(),
                                PAID, sums.paidOut().minor()))));
    }

    /** Names are looked up for pieces, each after it was read. */
    @Override
    public void each(SortOrder order, Consumer<Row> into) {
        long offset = 0;
        List<Row> piece = page(order, offset, NAMED_AT_ONCE);
        while (!piece.isEmpty()) {
            piece.forEach(into);
            offset += piece.size();
            piece = page(order, offset, NAMED_AT_ONCE);
        }
    }

    private List<Row> named(List<MemberShare> some) {
        List<MemberId> ids = some.stream().map(MemberShare::member).toList();
        Map<MemberId, Member> known = ids.isEmpty() ? Map.of() : members.named(cooperative, ids);
        List<Row> rows = new ArrayList<>();
        some.forEach(share -> rows.add(new Row(share, Optional.ofNullable(known.get(share.member())))));
        return rows;
    }

    private static Sorting sorting(SortOrder order) {
        By by = order.column().equals(TOTAL) ? By.AMOUNT : By.NUMBER;
        return new Sorting(by, order.descending());
    }
}
