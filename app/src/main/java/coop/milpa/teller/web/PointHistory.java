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
import coop.milpa.web.Cell;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The last shifts and transfers of a cash point, for its page. */
@Component
class PointHistory {

    private static final int LAST = 100;

    private final Shifts shifts;
    private final CashTransfers transfers;
    private final CashNames names;
    private final CurrentActor current;
    private final Lists lists;

    PointHistory(Shifts shifts, CashTransfers transfers, CashNames names, CurrentActor current, Lists lists) {
        this.shifts = shifts;
        this.transfers = transfers;
        this.names = names;
        this.current = current;
        this.lists = lists;
    }

    /**
     * A transfer as it stands on the page.
     *
     * @param in  what came; empty if it went out, or whoever looks may still have to count it
     * @param out  what went, likewise
     */
    record Moved(CashTransfer transfer, Optional<Money> in, Optional<Money> out) {}

    /** Puts both into the model of their page, as lists. */
    void show(Cooperative cooperative, CashPoint point, ListRequest request, Model model) {
        List<Shift> worked = shifts.of(cooperative.id(), point.id(), LAST);
        List<CashTransfer> all = transfers.of(cooperative.id(), point.id(), LAST);
        List<ActorId> people = Stream.concat(
                        worked.stream().map(Shift::cashier),
                        all.stream().map(each -> each.sent().by()))
                .distinct()
                .toList();
        CashNames.Said said = names.of(cooperative, people, LocaleContextHolder.getLocale());
        model.addAttribute("names", said);
        String address = AskedCash.addressOf(cooperative);
        List<Column<Shift>> columns = shifts(address, said);
        var shown = new Listing<>("shifts", Message.of("page.teller.point.shifts"), columns, List.of());
        lists.show(model, shown, request, Rows.inMemory(columns, worked));
        List<Column<Moved>> moves = moves(address, said);
        var moved = new Listing<>("transfers", Message.of("page.teller.point.transfers"), moves, List.of());
        lists.show(
                model,
                moved,
                request.of("transfers"),
                Rows.inMemory(
                        moves, all.stream().map(each -> moved(each, point)).toList()));
    }

    private static List<Column<Shift>> shifts(String address, CashNames.Said said) {
        return List.of(
                Column.day("day", "page.teller.day", Shift::day)
                        .sorting()
                        .leading(shift -> address + "/shifts/" + shift.id()),
                Column.<Shift>text("cashier", "page.teller.cashier", shift -> said.person(shift.cashier()))
                        .sorting(),
                Column.<Shift>text("state", "page.teller.state", shift -> said.of("enum.teller.shift.", shift.state()))
                        .sorting());
    }

    private static List<Column<Moved>> moves(String address, CashNames.Said said) {
        return List.of(
                Column.<Moved>text(
                                "sent-at",
                                "page.teller.sent-at",
                                each -> said.at(each.transfer().sent().at()))
                        .leading(
                                TellerPermissions.TRANSFER,
                                each -> address + "/transfers/"
                                        + each.transfer().id()),
                Column.<Moved>text(
                                "from",
                                "page.teller.from",
                                each -> said.point(each.transfer().from()))
                        .sorting(),
                Column.<Moved>text(
                                "to",
                                "page.teller.to",
                                each -> said.point(each.transfer().to()))
                        .sorting(),
                Column.<Moved>text(
                                "state",
                                "page.teller.state",
                                each -> said.of(
                                        "enum.teller.transfer.", each.transfer().state()))
                        .sorting(),
                Column.<Moved>cells("came", "page.teller.came", Column.Kind.MONEY, each -> Cell.amount(each.in()))
                        .adding(),
                Column.<Moved>cells("went", "page.teller.went", Column.Kind.MONEY, each -> Cell.amount(each.out()))
                        .adding());
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
}
