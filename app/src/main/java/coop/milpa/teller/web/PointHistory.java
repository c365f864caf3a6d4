package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shifts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The last shifts and transfers of a cash point, for its page. */
@Component
class PointHistory {

    private static final int LAST = 20;

    private final Shifts shifts;
    private final CashTransfers transfers;
    private final CashNames names;
    private final CurrentActor current;

    PointHistory(Shifts shifts, CashTransfers transfers, CashNames names, CurrentActor current) {
        this.shifts = shifts;
        this.transfers = transfers;
        this.names = names;
        this.current = current;
    }

    /**
     * A transfer as it stands on the page.
     *
     * @param in  what came; empty if it went out, or whoever looks may still have to count it
     * @param out  what went, likewise
     */
    record Moved(CashTransfer transfer, Optional<Money> in, Optional<Money> out) {}

    void show(Cooperative cooperative, CashPoint point, Locale reader, Model model) {
        List<Shift> worked = shifts.of(cooperative.id(), point.id(), LAST);
        List<CashTransfer> all = transfers.of(cooperative.id(), point.id(), LAST);
        List<Moved> moved = all.stream().map(each -> moved(each, point)).toList();
        List<ActorId> people = Stream.concat(
                        worked.stream().map(Shift::cashier),
                        all.stream().map(each -> each.sent().by()))
                .distinct()
                .toList();
        model.addAttribute("shifts", worked);
        model.addAttribute("transfers", moved);
        model.addAttribute("in", sum(moved.stream().flatMap(each -> each.in().stream()), point));
        model.addAttribute("out", sum(moved.stream().flatMap(each -> each.out().stream()), point));
        model.addAttribute("names", names.of(cooperative, people, reader));
    }

    private Moved moved(CashTransfer transfer, CashPoint point) {
        TransferSight sight = TransferSight.of(transfer, current.get().actor().id());
        boolean goes = transfer.from().id().equals(point.id());
        Optional<Money> out = Optional.of(transfer.sent().count().sum()).filter(sum -> goes && sight.told());
        Optional<Money> in = transfer.received()
                .filter(signed -> !goes && sight.there())
                .map(signed -> signed.count().sum());
        return new Moved(transfer, in, out);
    }

    private static Money sum(Stream<Money> amounts, CashPoint point) {
        return amounts.reduce(Money.zero(point.currency()), Money::plus);
    }
}
