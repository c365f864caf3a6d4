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
import coop.milpa.web.Needs;
import java.util.List;
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

    AskedPages(Cooperatives cooperatives, AskedSignatures asks, CurrentActor current, Actors actors) {
        this.cooperatives = cooperatives;
        this.asks = asks;
        this.current = current;
        this.actors = actors;
    }

    /**
     * As it is shown.
     *
     * @param address  where it goes on; empty if it does not
     * @param decider  who said yes or no; empty if nobody did
     */
    record Row(Asked asked, String address, String decider) {}

    @GetMapping("/c/{cooperative}/counter/approvals")
    String asked(@PathVariable String cooperative, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        List<Asked> hers = asks.by(found.id(), current.get().actor().id());
        Set<ActorId> deciders = hers.stream()
                .flatMap(one -> one.approval().decision().map(Decision::by).stream())
                .collect(Collectors.toSet());
        Map<ActorId, Actor> named = deciders.isEmpty() ? Map.of() : actors.named(found.id(), deciders);
        model.addAttribute(
                "rows",
                hers.stream()
                        .map(one -> new Row(one, address(found, one), decider(one.approval(), named)))
                        .toList());
        model.addAttribute("days", AskedSignatures.DAYS);
        return "counter/asked";
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
