package coop.milpa.approvals.web;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was asked for, as lists: what waits, and what was decided. */
@Component
class ApprovalTable {

    private static final String UNKNOWN = "–";

    private final Branches branches;
    private final Actors actors;
    private final Words words;
    private final Lists lists;

    ApprovalTable(Branches branches, Actors actors, Words words, Lists lists) {
        this.branches = branches;
        this.actors = actors;
        this.words = words;
        this.lists = lists;
    }

    /** What waits, as the first list of its page. */
    void waiting(Cooperative cooperative, List<Approval> waiting, ListRequest request, Model model) {
        List<Column<Approval>> columns =
                columns(cooperative, people(cooperative, waiting), LocaleContextHolder.getLocale());
        var listing = new Listing<>("approvals-waiting", Message.of("page.approvals.asked"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, waiting));
    }

    /** What was decided, as another list of the page, with what was said. */
    void decided(Cooperative cooperative, List<Approval> decided, ListRequest request, Model model) {
        Locale reader = LocaleContextHolder.getLocale();
        Map<ActorId, Actor> people = people(cooperative, decided);
        List<Column<Approval>> columns = new ArrayList<>(columns(cooperative, people, reader));
        columns.add(Column.text(
                "answer",
                "page.approvals.answer",
                one -> one.decision()
                        .map(said -> words.said(
                                Message.of(said.granted() ? "page.approvals.yes" : "page.approvals.no"), reader))
                        .orElse("")));
        columns.add(Column.text(
                "decided-by",
                "page.approvals.decided-by",
                one -> one.decision().map(said -> name(people, said.by())).orElse("")));
        var listing = new Listing<>("approvals-decided", Message.of("page.approvals.decided"), columns, List.of());
        lists.show(model, listing, request.of("decided"), Rows.inMemory(columns, decided));
    }

    private List<Column<Approval>> columns(Cooperative cooperative, Map<ActorId, Actor> people, Locale reader) {
        Map<BranchId, String> places =
                branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        return List.of(
                Column.<Approval>text(
                                "at",
                                "page.approvals.at",
                                one -> words.at(one.asked().at(), cooperative.zone(), reader))
                        .leading(one -> "/c/" + cooperative.code() + "/approvals/" + one.id()),
                Column.<Approval>text(
                                "act",
                                "page.approvals.act",
                                one -> words.said(
                                        Message.of("approval." + one.what().act()), reader))
                        .sorting(),
                Column.<Approval>text(
                                "subject",
                                "page.approvals.subject",
                                one -> one.what().subject())
                        .sorting(),
                Column.<Approval>money(
                                "amount",
                                "page.approvals.amount",
                                one -> one.what().amount())
                        .sorting()
                        .adding(),
                Column.<Approval>text(
                                "by",
                                "page.approvals.by",
                                one -> name(people, one.asked().by()))
                        .sorting(),
                Column.<Approval>text(
                                "branch",
                                "page.approvals.branch",
                                one -> places.getOrDefault(one.asked().branch(), UNKNOWN))
                        .sorting());
    }

    private Map<ActorId, Actor> people(Cooperative cooperative, List<Approval> shown) {
        Set<ActorId> people = shown.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.asked().by()), one.decision().map(Decision::by).stream()))
                .collect(Collectors.toSet());
        return people.isEmpty() ? Map.of() : actors.named(cooperative.id(), people);
    }

    private static String name(Map<ActorId, Actor> people, ActorId who) {
        return Optional.ofNullable(people.get(who)).map(Actor::name).orElse(UNKNOWN);
    }
}
