package coop.milpa.members.web;

import coop.milpa.members.MemberList;
import coop.milpa.members.MemberList.By;
import coop.milpa.members.MemberList.Listed;
import coop.milpa.members.MemberList.Order;
import coop.milpa.members.MemberList.Which;
import coop.milpa.web.KeyedRows;
import coop.milpa.web.SortOrder;
import coop.milpa.web.Totals;
import java.util.List;

/** Members as rows of a list; the key of each is her number. */
record MemberRows(MemberList list, Which which) implements KeyedRows<Listed> {

    static final String JOINED = "joined";

    @Override
    public List<Listed> after(SortOrder order, String key, int limit) {
        By by = order.isBy(JOINED) ? By.JOINED : By.NUMBER;
        return list.after(which, new Order(by, order.descending()), key, limit);
    }

    @Override
    public String key(Listed row) {
        return row.member().number();
    }

    @Override
    public Totals totals() {
        return new Totals(list.count(which), List.of());
    }
}
