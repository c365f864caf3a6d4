package coop.milpa.credit.web;

import coop.milpa.loan.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders in which a payment pays what is owed, as values of a field. */
final class PortionOrder {

    private static final List<Portion> USUAL =
            List.of(Portion.PENALTY, Portion.FEE, Portion.INTEREST, Portion.PRINCIPAL);

    private PortionOrder() {}

    /** All that there are, the usual one first. */
    static List<List<Portion>> all() {
        List<List<Portion>> all = new ArrayList<>();
        begun(List.of(), all);
        return all;
    }

    /** How a field writes one. */
    static String name(List<Portion> order) {
        return order.stream().map(Portion::name).collect(Collectors.joining("-"));
    }

    /** The one that a field writes so. */
    static Optional<List<Portion>> read(String name) {
        return all().stream().filter(order -> name(order).equals(name)).findFirst();
    }

    private static void begun(List<Portion> beginning, List<List<Portion>> into) {
        if (beginning.size() == USUAL.size()) {
            into.add(beginning);
            return;
        }
        for (Portion next : USUAL) {
            if (!beginning.contains(next)) {
                List<Portion> longer = new ArrayList<>(beginning);
                longer.add(next);
                begun(longer, into);
            }
        }
    }
}
