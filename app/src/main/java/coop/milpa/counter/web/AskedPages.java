package coop.milpa.counter.web;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.Decision;
import coop.milpa.counter.AskedSignatures;
import coop.milpa.counter.AskedSignatures.Asked;
import coop.milpa.counter.SecondSignatures;
import coop.milpa.kernel.ActorId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
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
import coop.milpa.web.RowAct;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What whoever looks asked somebody else at the window, how it stands, and the way back to it. */
@Controller
@Needs(CounterPermissions.SERVE)
class AskedPages {

    private final Cooperatives cooperatives;
    private final AskedSignatures asks;
    private final CurrentActor current;
    private final Actors actors;
    private final Words words;
    private final Lists lists;

    AskedPages(
            Cooperatives cooperatives,
            AskedSignatures asks,
            CurrentActor current,
            Actors actors,
            Words words,
            Lists lists) {
        this.cooperatives = cooperatives;
        this.asks = asks;
        this.current = current;
        this.actors = actors;
        this.words = words;
        this.lists = lists;
    }

    /**
     * As it is shown.
     *
     * @param address  where it goes on; empty if it does not
     * @param decider  who said yes or no; empty if nobody did
     */
    record Row(Asked asked, String address, String decider) {

        Approval approval() {
            return asked.approval();
        }
    }

    @GetMapping("/c/{cooperative}/counter/approvals")
    String asked(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<Asked> hers = asks.by(found.id(), current.get().actor().id());
        Set<ActorId> deciders = hers.stream()
                .flatMap(one -> one.approval().decision().map(Decision::by).stream())
                .collect(Collectors.toSet());
        Map<ActorId, Actor> named = deciders.isEmpty() ? Map.of() : actors.named(found.id(), deciders);
        List<Row> rows = hers.stream()
                .map(one -> new Row(one, address(found, one), decider(one.approval(), named)))
                .toList();
        List<Column<Row>> columns = columns(found, reader);
        var listing =
                new Listing<>("asked", Message.of("page.counter.asked"), columns, List.of()).acting(AskedPages::acts);
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        model.addAttribute("days", AskedSignatures.DAYS);
        return "counter/asked";
    }

    private static List<RowAct> acts(Row row) {
        return row.address().isEmpty()
                ? List.of()
                : List.of(RowAct.link(
                        Message.of("page.counter.asked.go"),
                        Message.of(
                                "page.counter.asked.go-of",
                                row.approval().what().subject()),
                        row.address()));
    }

    private List<Column<Row>> columns(Cooperative cooperative, Locale reader) {
        return List.of(
                Column.text(
                        "at",
                        "page.counter.asked.at",
                        row -> words.at(row.approval().asked().at(), cooperative.zone(), reader)),
                Column.<Row>text(
                                "what",
                                "page.counter.what",
                                row -> said("approval." + row.approval().what().act(), reader))
                        .sorting(),
                Column.<Row>text(
                                "subject",
                                "page.counter.asked.subject",
                                row -> row.approval().what().subject())
                        .sorting(),
                Column.<Row>money(
                                "amount",
                                "field.counter.amount",
                                row -> row.approval().what().amount())
                        .sorting()
                        .adding(),
                Column.<Row>text(
                                "state",
                                "page.counter.asked.state",
                                row -> said("page.counter.asked." + row.asked().state(), reader))
                        .sorting(),
                Column.text("decider", "page.counter.asked.decider", Row::decider),
                Column.text(
                        "reason",
                        "page.counter.asked.reason",
                        row -> row.approval().decision().map(Decision::reason).orElse("")));
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }

    private static String address(Cooperative cooperative, Asked one) {
        Approval.What what = one.approval().what();
        if (!one.goesOn()) {
            return "";
        }
        String window = CounterPages.addressOf(cooperative);
        return what.act().equals(SecondSignatures.VOID)
                ? window + "/slips/" + what.resume() + "/void"
                : window + what.resume();
    }

    private static String decider(Approval approval, Map<ActorId, Actor> named) {
        return approval.decision()
                .map(said -> Optional.ofNullable(named.get(said.by()))
                        .map(Actor::name)
                        .orElse("–"))
                .orElse("");
    }
}
