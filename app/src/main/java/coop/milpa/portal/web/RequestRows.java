package coop.milpa.portal.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.PortalRequests;
import coop.milpa.portal.PortalRequests.Inbox;
import coop.milpa.web.Rows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What members ask for as rows of a list, always in one order; names are looked up for a piece at a time. */
record RequestRows(PortalRequests requests, Members members, Inbox inbox) implements Rows<RequestRows.Row> {

    private static final int PIECE = 1_000;

    /** A request and who asks, if she is in the register. */
    record Row(MemberRequest request, Optional<Member> who) {}

    @Override
    public List<Row> page(SortOrder order, long offset, int limit) {
        List<MemberRequest> some = requests.page(inbox, offset, limit);
        List<MemberId> ids = some.stream().map(MemberRequest::member).distinct().toList();
        Map<MemberId, Member> known = ids.isEmpty() ? Map.of() : members.named(inbox.cooperative(), ids);
        return some.stream()
                .map(each -> new Row(each, Optional.ofNullable(known.get(each.member()))))
                .toList();
    }

    @Override
    public Totals totals() {
        return new Totals(requests.count(inbox), List.of());
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
}
