package coop.milpa.teller.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.Shift;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All cash of a cooperative, where it is and who works with it. */
@Controller
@Needs(TellerPermissions.READ)
class CashPointPages {

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final CashPoints points;
    private final Actors actors;
    private final Lists lists;
    private final Words words;

    CashPointPages(
            Cooperatives cooperatives, Branches branches, CashPoints points, Actors actors, Lists lists, Words words) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.points = points;
        this.actors = actors;
        this.lists = lists;
        this.words = words;
    }

    /** What the rows are said with. */
    private record Names(Map<BranchId, String> branches, Map<ActorId, Actor> people, Locale reader) {}

    @GetMapping("/c/{cooperative}/cash")
    String points(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<CashPointView> all = points.all(found.id());
        List<Column<CashPointView>> columns = columns(found, names(found, all, reader));
        var listing = new Listing<>("cash-points", Message.of("teller.points.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, all));
        return "teller/points";
    }

    private Names names(Cooperative found, List<CashPointView> all, Locale reader) {
        Map<BranchId, String> named =
                branches.of(found.id()).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        List<ActorId> cashiers = all.stream()
                .flatMap(view -> view.shift().stream())
                .map(Shift::cashier)
                .toList();
        return new Names(named, actors.named(found.id(), cashiers), reader);
    }

    private List<Column<CashPointView>> columns(Cooperative found, Names names) {
        return List.of(
                Column.<CashPointView>text(
                                "branch",
                                "teller.branch",
                                view -> names.branches()
                                        .getOrDefault(view.point().branch(), ""))
                        .sorting(),
                Column.<CashPointView>text("kind", "teller.kind", view -> kind(view, names.reader()))
                        .sorting(),
                Column.<CashPointView>text(
                                "code", "teller.code", view -> view.point().code())
                        .sorting()
                        .leading(view -> AskedCash.addressOf(found) + "/points/"
                                + view.point().id()),
                leadingToShift(found, Column.text("shift", "teller.shift", view -> shift(view, names))),
                Column.text("limit", "teller.limit", view -> amount(view.limit())),
                Column.text("above", "teller.above-limit", view -> amount(view.aboveLimit())),
                Column.money("balance", "teller.balance", CashPointView::balance)
                        .sorting()
                        .adding());
    }

    private static Column<CashPointView> leadingToShift(Cooperative found, Column<CashPointView> column) {
        return new Column<>(
                column.key(),
                column.label(),
                column.kind(),
                column.cell(),
                column.sortable(),
                column.summed(),
                view -> view.shift().map(shift -> ShiftPages.addressOf(found) + "/" + shift.id()));
    }

    private String kind(CashPointView view, Locale reader) {
        return words.said(Message.of("enum.teller.kind." + view.point().kind()), reader);
    }

    private String shift(CashPointView view, Names names) {
        return view.shift()
                .map(shift -> words.said(
                        Message.of(
                                "teller.shift-of",
                                cashier(shift, names),
                                shift.day(),
                                Message.of("enum.teller.shift." + shift.state())),
                        names.reader()))
                .orElse("");
    }

    private static String cashier(Shift shift, Names names) {
        return Optional.ofNullable(names.people().get(shift.cashier()))
                .map(Actor::name)
                .orElse(shift.cashier().toString());
    }

    private String amount(Optional<Money> amount) {
        return amount.map(words::money).orElse("");
    }
}
