package coop.milpa.portal.web;

import coop.milpa.kernel.BranchId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.portal.MemberRequest.Answer;
import coop.milpa.portal.PortalRequests;
import coop.milpa.portal.PortalRequests.Inbox;
import coop.milpa.portal.web.RequestRows.Row;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What members ask for, in the office: what waits, and what was answered. Whoever works at one branch sees what was
 * asked of it, unless the address names another, or all.
 */
@Controller
@Needs(PortalPermissions.ANSWER)
class InboxPages {

    private static final String BRANCH = "branch";

    /** No branch has such a code. */
    private static final String ALL = "*";

    private final Cooperatives cooperatives;
    private final Branches branches;
    private final PortalRequests requests;
    private final Members members;
    private final OwnBranch own;
    private final Words words;
    private final Lists lists;

    InboxPages(
            Cooperatives cooperatives,
            Branches branches,
            PortalRequests requests,
            Members members,
            OwnBranch own,
            Words words,
            Lists lists) {
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.requests = requests;
        this.members = members;
        this.own = own;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping("/c/{cooperative}/portal/requests")
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<Branch> places = branches.of(found.id());
        Optional<BranchId> at = asked(found, places, request);
        List<Column<Row>> columns = columns(found, places, reader);
        var waiting = new Listing<>(
                "requests-waiting",
                Message.of("portal.waiting.caption"),
                columns,
                places.size() > 1 ? List.of(filter(places, at, reader)) : List.of());
        lists.show(model, waiting, request, rows(new Inbox(found.id(), at, /* answered= */ false)));
        List<Column<Row>> told = new ArrayList<>(columns);
        told.addAll(answers(found, reader));
        var answered = new Listing<>("requests-answered", Message.of("portal.answered.caption"), told, List.of());
        lists.show(model, answered, request.of("answered"), rows(new Inbox(found.id(), at, /* answered= */ true)));
        return "portal/inbox";
    }

    private RequestRows rows(Inbox inbox) {
        return new RequestRows(requests, members, inbox);
    }

    /** Of which branch; empty for all. A code that is none is no branch that anybody asked for. */
    private Optional<BranchId> asked(Cooperative cooperative, List<Branch> places, ListRequest request) {
        Optional<String> code = request.text(BRANCH);
        if (code.equals(Optional.of(ALL))) {
            return Optional.empty();
        }
        return places.stream()
                .filter(branch -> code.equals(Optional.of(branch.code())))
                .map(Branch::id)
                .findFirst()
                .or(() -> own.in(cooperative.id()));
    }

    private ListFilter filter(List<Branch> places, Optional<BranchId> at, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, words.said(Message.of("portal.every-branch"), reader));
        options.putAll(Branches.choices(places));
        String chosen = places.stream()
                .filter(branch -> at.equals(Optional.of(branch.id())))
                .map(Branch::code)
                .findFirst()
                .orElse(ALL);
        return ListFilter.choice(BRANCH, "portal.branch", chosen, options);
    }

    private List<Column<Row>> columns(Cooperative cooperative, List<Branch> places, Locale reader) {
        Map<BranchId, String> named = places.stream().collect(Collectors.toMap(Branch::id, Branch::name));
        return List.of(
                Column.<Row>text(
                                "kind",
                                "field.portal.kind",
                                row -> said(
                                        "portal.request." + row.request().kind().name(), reader))
                        .leading(row -> "/c/" + cooperative.code() + "/portal/requests/"
                                + row.request().id()),
                Column.text(
                        "who",
                        "portal.asked-by",
                        row -> row.who().map(Member::name).orElse("")),
                Column.text(
                        BRANCH,
                        "portal.branch",
                        row -> row.request()
                                .asked()
                                .branch()
                                .map(branch -> named.getOrDefault(branch, ""))
                                .orElse("")),
                Column.text(
                        "day",
                        "portal.day",
                        row -> words.at(row.request().asked().at(), cooperative.zone(), reader)));
    }

    private List<Column<Row>> answers(Cooperative cooperative, Locale reader) {
        return List.of(
                answer(
                        "answer",
                        "field.portal.answer",
                        told -> said(told.done() ? "portal.state.done" : "portal.state.refused", reader)),
                answer("by", "portal.answered-by", Answer::by),
                answer("at", "portal.answered-at", told -> words.at(told.at(), cooperative.zone(), reader)));
    }

    private static Column<Row> answer(String key, String label, Function<Answer, String> said) {
        return Column.text(key, label, row -> row.request().answer().map(said).orElse(""));
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
