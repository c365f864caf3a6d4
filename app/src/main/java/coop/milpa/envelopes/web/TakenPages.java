package coop.milpa.envelopes.web;

import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.TakenList;
import coop.milpa.envelopes.TakenRow;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lists that were taken, and what each was for whom. */
@Controller
@RequestMapping("/c/{cooperative}/counter/lists")
@Needs(EnvelopePermissions.READ)
class TakenPages {

    private static final int SHOWN_MAX = 1_000;

    private final Cooperatives cooperatives;
    private final AskedList asked;
    private final Envelopes envelopes;
    private final KeptLists kept;
    private final Members members;
    private final Parties parties;
    private final Lists lists;
    private final CurrentActor actor;

    TakenPages(
            Cooperatives cooperatives,
            AskedList asked,
            Envelopes envelopes,
            KeptLists kept,
            Members members,
            Parties parties,
            Lists lists,
            CurrentActor actor) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.envelopes = envelopes;
        this.kept = kept;
        this.members = members;
        this.parties = parties;
        this.lists = lists;
        this.actor = actor;
    }

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<Column<TakenList>> columns = List.of(
                Column.<TakenList>text("about", "envelopes.about", TakenList::about)
                        .leading(list -> AskedList.addressOf(found) + "/" + list.entry()),
                Column.text("code", "envelopes.code", TakenList::code),
                Column.<TakenList>day(
                                "day", "envelopes.day", list -> list.taken().on())
                        .sorting(),
                Column.<TakenList>number("rows", "envelopes.rows", TakenList::rows),
                Column.<TakenList>money("sum", "envelopes.sum", TakenList::sum).sorting(),
                Column.<TakenList>debit(
                                "standing",
                                "envelopes.standing",
                                list -> list.undone() ? Money.zero(list.sum().currency()) : list.sum())
                        .adding());
        var listing = new Listing<>("lists", Message.of("envelopes.taken.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, envelopes.newest(found.id(), SHOWN_MAX)));
        model.addAttribute("waiting", kept.of(found.id(), actor.get().actor().id()));
        return "envelopes/lists";
    }

    @GetMapping("/{entry}")
    String one(@PathVariable String cooperative, @PathVariable String entry, ListRequest request, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        TakenList list = asked.taken(found, entry);
        List<TakenRow> rows = envelopes.rows(found.id(), list.entry());
        Map<MemberId, Member> owners = members.named(
                found.id(), rows.stream().map(TakenRow::owner).distinct().toList());
        List<Column<TakenRow>> columns = List.of(
                Column.text("row", "envelopes.row", row -> String.valueOf(row.row())),
                Column.<TakenRow>text("account", "envelopes.account", TakenRow::account)
                        .leading("savings.read", row -> "/c/" + found.code() + "/accounts/" + row.account()),
                Column.text("owner", "envelopes.owner", row -> PrintedList.name(owners, row)),
                Column.money("amount", "envelopes.amount", TakenRow::amount).adding());
        var listing = new Listing<>(
                "list-" + list.code(), Message.of("envelopes.one.caption", list.about()), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        model.addAttribute("taken", list);
        model.addAttribute(
                "from",
                parties.find(found.id(), list.taken().from()).map(Party::name).orElse(""));
        return "envelopes/taken";
    }
}
