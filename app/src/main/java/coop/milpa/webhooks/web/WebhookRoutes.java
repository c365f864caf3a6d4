package coop.milpa.webhooks.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Requests;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookId;
import coop.milpa.webhooks.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of subscriptions, and change in them. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/webhooks")
class WebhookRoutes {

    private final Cooperatives cooperatives;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Requests requests;
    private final Operations operations;
    private final Answers answers;

    WebhookRoutes(
            Cooperatives cooperatives,
            Webhooks webhooks,
            Deliveries deliveries,
            Requests requests,
            Operations operations,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.requests = requests;
        this.operations = operations;
        this.answers = answers;
    }

    /** All in one part: there are few. */
    @GetMapping
    @Needs(WebhooksInTheMenu.READ)
    ResponseEntity<String> list(@PathVariable String cooperative) {
        List<WebhookText> all = webhooks.of(named(cooperative)).stream()
                .filter(each -> each.state() != Webhook.State.ENDED)
                .map(WebhookText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @GetMapping("/{webhook}")
    @Needs(WebhooksInTheMenu.READ)
    ResponseEntity<String> one(
            @PathVariable String cooperative, @PathVariable String webhook, HttpServletRequest request) {
        return answers.one(WebhookText.of(found(named(cooperative), webhook)), request);
    }

    @GetMapping("/{webhook}/deliveries")
    @Needs(WebhooksInTheMenu.READ)
    ResponseEntity<String> deliveries(
            @PathVariable String cooperative, @PathVariable String webhook, @RequestParam Map<String, String> given) {
        CooperativeId home = named(cooperative);
        var query = new Query(given);
        long before = query.cursor().map(Cursor::number).orElse(Long.MAX_VALUE);
        List<Delivery> found = deliveries.of(home, found(home, webhook).id(), before, query.limit() + 1);
        return answers.list(Slice.of(found, query.limit(), DeliveryText::of, last -> String.valueOf(last.number())));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(WebhooksInTheMenu.SUBSCRIBE)
    ResponseEntity<String> subscribe(Call call, Locale reader) {
        return requests.carryOut(call, operations.subscribe(), reader);
    }

    @PutMapping(path = "/{webhook}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(WebhooksInTheMenu.CHANGE)
    ResponseEntity<String> change(
            @PathVariable String cooperative, @PathVariable String webhook, Call call, Locale reader) {
        WebhookId id = found(named(cooperative), webhook).id();
        return requests.carryOut(call, operations.change(id, call.tags()), reader);
    }

    @PostMapping(path = "/{webhook}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(WebhooksInTheMenu.END)
    ResponseEntity<String> end(
            @PathVariable String cooperative, @PathVariable String webhook, Call call, Locale reader) {
        WebhookId id = found(named(cooperative), webhook).id();
        return requests.carryOut(call, operations.end(id), reader);
    }

    private Webhook found(CooperativeId cooperative, String given) {
        return WebhookId.parse(given)
                .flatMap(id -> webhooks.find(cooperative, id))
                .orElseThrow(() -> InAddress.unknown("webhooks.unknown-webhook", given));
    }

    private CooperativeId named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code).id();
    }
}
