package coop.milpa.members.web;

import coop.milpa.ledger.Days;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberList;
import coop.milpa.members.MemberList.Joined;
import coop.milpa.members.MemberList.Listed;
import coop.milpa.members.MemberList.Which;
import coop.milpa.members.MemberList.Who;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everybody in the register of a cooperative, as it is on the open day. */
@Controller
@Needs(MembersInTheMenu.READ)
class MemberListPage {

    private final Cooperatives cooperatives;
    private final MemberList list;
    private final MemberListParts parts;
    private final Days days;
    private final Lists lists;

    MemberListPage(Cooperatives cooperatives, MemberList list, MemberListParts parts, Days days, Lists lists) {
        this.cooperatives = cooperatives;
        this.list = list;
        this.parts = parts;
        this.days = days;
        this.lists = lists;
    }

    @GetMapping("/c/{cooperative}/members")
    String members(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        LocalDate day = days.open(found.id()).orElse(found.booksFrom());
        Which which = which(found, day, request);
        var listing = new Listing<Listed>(
                "members",
                Message.of("members.list.caption", day),
                parts.columns(found, reader),
                parts.filters(which, reader));
        lists.show(model, listing, request, new MemberRows(list, which));
        return "members/all";
    }

    private static Which which(Cooperative cooperative, LocalDate day, ListRequest request) {
        return new Which(
                cooperative.id(),
                day,
                MemberListParts.who(request.text(MemberListParts.WHO).orElse(""))
                        .orElse(Who.EVERYBODY),
                request.text(MemberListParts.KIND).flatMap(MemberKind::of),
                new Joined(request.day(MemberListParts.FROM), request.day(MemberListParts.TO)));
    }
}
