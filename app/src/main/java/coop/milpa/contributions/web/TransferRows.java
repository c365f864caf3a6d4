package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.ContributionTransfers.By;
import coop.milpa.contributions.ContributionTransfers.Sorting;
import coop.milpa.contributions.ContributionTransfers.Sum;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Transfers as rows of a list; names are looked up for a piece at a time. */
record TransferRows(ContributionTransfers transfers, Members members, Which which) implements Rows<TransferRows.Row> {

    static final String NUMBER = "number";
    static final String AMOUNT = "amount";

    private static final int PIECE = 1_000;

    /** A transfer and between whom. */
    record Row(ContributionTransfer transfer, Optional<Member> giver, Optional<Member> receiver) {

        static String number(Optional<Member> member) {
            return member.map(Member::number).orElse("");
        }

        static String name(Optional<Member> member) {
            return member.map(Member::name).orElse("–");
        }
    }

    @Override
    public List<Row> page(SortOrder order, long offset, int limit) {
        return named(transfers.page(which, sorting(order), offset, limit));
    }

    @Override
    public Totals totals() {
        List<Sum> sums = transfers.sums(which);
        return new Totals(
                sums.stream().mapToLong(Sum::transfers).sum(),
                sums.stream()
                        .map(sum -> Totals.Sum.of(sum.currency(), Map.of(AMOUNT, sum.amount())))
                        .toList());
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

    private List<Row> named(List<ContributionTransfer> some) {
        List<MemberId> ids = some.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .distinct()
                .toList();
        Map<MemberId, Member> known = ids.isEmpty() ? Map.of() : members.named(which.cooperative(), ids);
        return some.stream()
                .map(each -> new Row(
                        each, Optional.ofNullable(known.get(each.from())), Optional.ofNullable(known.get(each.to()))))
                .toList();
    }

    private static Sorting sorting(SortOrder order) {
        return switch (order.column()) {
            case AMOUNT -> new Sorting(By.AMOUNT, order.descending());
            case NUMBER -> new Sorting(By.NUMBER, order.descending());
            default -> new Sorting(By.NUMBER, /* descending= */ true);
        };
    }
}
