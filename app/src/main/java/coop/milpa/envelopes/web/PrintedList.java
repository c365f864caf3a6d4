package coop.milpa.envelopes.web;

import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.TakenList;
import coop.milpa.envelopes.TakenRow;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list on paper, for whoever brought it and for the school: child by child, counted. */
@Controller
@RequestMapping("/c/{cooperative}/counter/lists/{entry}/prints")
@Needs(EnvelopePermissions.READ)
class PrintedList {

    private final Cooperatives cooperatives;
    private final AskedList asked;
    private final Envelopes envelopes;
    private final Members members;
    private final Parties parties;
    private final IssuedPapers issued;
    private final Paper paper;

    PrintedList(
            Cooperatives cooperatives,
            AskedList asked,
            Envelopes envelopes,
            Members members,
            Parties parties,
            IssuedPapers issued,
            Paper paper) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.envelopes = envelopes;
        this.members = members;
        this.parties = parties;
        this.issued = issued;
        this.paper = paper;
    }

    @PostMapping
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String entry,
            @RequestParam Optional<String> size,
            Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        TakenList list = asked.taken(found, entry);
        List<TakenRow> rows = envelopes.rows(found.id(), list.entry());
        Map<MemberId, Member> owners = members.named(
                found.id(), rows.stream().map(TakenRow::owner).distinct().toList());
        Map<String, Object> variables = new HashMap<>();
        variables.put("cooperative", found);
        variables.put("list", list);
        variables.put(
                "from",
                parties.find(found.id(), list.taken().from()).map(Party::name).orElse(""));
        variables.put(
                "rows",
                rows.stream().map(row -> new Line(row, name(owners, row))).toList());
        variables.put(
                "imprint", issued.counted(found.id(), ListPaper.of(list), envelopes.printed(found.id(), list.entry())));
        var sheet = new Paper.Sheet("envelopes/paper", variables, reader, Paper.Size.asked(size, Paper.Size.A4));
        return paper.answer(sheet, "list-" + list.code() + ".pdf");
    }

    /** A row with the name that belongs to it. */
    record Line(TakenRow row, String name) {}

    static String name(Map<MemberId, Member> owners, TakenRow row) {
        return Optional.ofNullable(owners.get(row.owner()))
                .map(member -> member.name() + " (" + member.number() + ")")
                .orElse("");
    }
}
