package coop.milpa.webhooks.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.webhooks.ChangeWebhook;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.EventType;
import coop.milpa.webhooks.Subscribe;
import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.WebhookSecret;
import coop.milpa.webhooks.Webhooks;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which other systems are told what happens, what they were told, and whether they heard it. */
@Controller
@RequestMapping("/c/{cooperative}/webhooks")
class WebhookPages {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookFacts facts;
    private final WebhookTables tables;
    private final Notices notices;

    WebhookPages(Webhooks webhooks, Deliveries deliveries, WebhookFacts facts, WebhookTables tables, Notices notices) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.facts = facts;
        this.tables = tables;
        this.notices = notices;
    }

    @GetMapping
    @Needs(WebhooksInTheMenu.READ)
    String list(@PathVariable String cooperative, ListRequest request, Model model) {
        tables.subscriptions(facts.home(cooperative, model), request, model);
        return "webhooks/list";
    }

    @GetMapping("/new")
    @Needs(WebhooksInTheMenu.SUBSCRIBE)
    String form(@PathVariable String cooperative, Model model) {
        facts.home(cooperative, model);
        return form("", List.of(), model);
    }

    private static String form(String target, List<String> chosen, Model model) {
        model.addAttribute("target", target);
        model.addAttribute("chosen", chosen);
        model.addAttribute("events", Allowed.events());
        return "webhooks/new";
    }

    /** The secret is in this answer and nowhere else. */
    @PostMapping
    @Needs(WebhooksInTheMenu.SUBSCRIBE)
    String subscribe(
            @PathVariable String cooperative,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") List<String> events,
            HttpServletResponse response,
            Model model) {
        Cooperative home = facts.home(cooperative, model);
        WebhookSecret secret = WebhookSecret.next();
        return switch (webhooks.subscribe(new Subscribe(home.id(), wanted(target, events), secret))) {
            case Outcome.Done<Webhook>(Webhook made) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("webhook", made);
                model.addAttribute("secret", secret.text());
                yield "webhooks/told";
            }
            case Outcome.Refused<Webhook>(Refusal why) -> {
                refused(why, response, model);
                yield form(target, events, model);
            }
        };
    }

    @GetMapping("/{webhook}")
    @Needs(WebhooksInTheMenu.READ)
    String one(@PathVariable String cooperative, @PathVariable String webhook, ListRequest request, Model model) {
        Cooperative home = facts.home(cooperative, model);
        Webhook found = facts.found(home, webhook);
        facts.one(home, found, model);
        tables.told(home, found, request, model);
        model.asMap().putIfAbsent("target", found.target());
        model.asMap()
                .putIfAbsent(
                        "chosen", found.events().stream().map(EventType::code).toList());
        return "webhooks/webhook";
    }

    /** A form that somebody else has overtaken is refused: it says which version it was filled from. */
    @PostMapping("/{webhook}")
    @Needs(WebhooksInTheMenu.CHANGE)
    String change(
            @PathVariable String cooperative,
            @PathVariable String webhook,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") List<String> events,
            HttpServletResponse response,
            Model model) {
        Cooperative home = facts.home(cooperative, model);
        Webhook found = facts.found(home, webhook);
        String target = given.getOrDefault("target", "");
        String version = given.getOrDefault("version", "");
        int seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        var command = new ChangeWebhook(home.id(), found.id(), seen, wanted(target, events), Optional.empty());
        Outcome<Webhook> outcome = webhooks.change(command);
        if (outcome instanceof Outcome.Refused<Webhook>) {
            model.addAttribute("target", target);
            model.addAttribute("chosen", events);
        }
        return answer(outcome, "webhooks.changed", home, found, response, model);
    }

    @PostMapping("/{webhook}/resume")
    @Needs(WebhooksInTheMenu.CHANGE)
    String resume(
            @PathVariable String cooperative, @PathVariable String webhook, HttpServletResponse response, Model model) {
        Cooperative home = facts.home(cooperative, model);
        Webhook found = facts.found(home, webhook);
        return answer(webhooks.resume(home.id(), found.id()), "webhooks.resumed", home, found, response, model);
    }

    @PostMapping("/{webhook}/deliveries/{number}/again")
    @Needs(WebhooksInTheMenu.CHANGE)
    String again(
            @PathVariable String cooperative,
            @PathVariable String webhook,
            @PathVariable String number,
            HttpServletResponse response,
            Model model) {
        Cooperative home = facts.home(cooperative, model);
        Webhook found = facts.found(home, webhook);
        long which = facts.told(home, found, number);
        return answer(
                deliveries.again(home.id(), found.id(), which), "webhooks.sent-again", home, found, response, model);
    }

    /** What waits is forgotten, so it asks first. */
    @PostMapping("/{webhook}/end")
    @Needs(WebhooksInTheMenu.END)
    String end(
            @PathVariable String cooperative,
            @PathVariable String webhook,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model) {
        Cooperative home = facts.home(cooperative, model);
        Webhook found = facts.found(home, webhook);
        String address = WebhookFacts.base(home) + "/" + found.id();
        Form form = Form.of(given);
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("webhooks.end.title"),
                            Message.of("webhooks.end.means", found.target()),
                            Message.of("webhooks.end.do"),
                            address + "/end",
                            address)
                    .show(model, form);
        }
        return answer(webhooks.end(home.id(), found.id()), "webhooks.ended", home, found, response, model);
    }

    private String answer(
            Outcome<?> outcome,
            String done,
            Cooperative home,
            Webhook webhook,
            HttpServletResponse response,
            Model model) {
        String address = WebhookFacts.base(home) + "/" + webhook.id();
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
            refused(why, response, model);
            return one(home.code(), webhook.id().toString(), new ListRequest(address, Map.of()), model);
        }
        notices.tell(Message.of(done));
        return "redirect:" + address;
    }

    private static Wanted wanted(String target, List<String> events) {
        Set<EventType> known =
                events.stream().flatMap(code -> EventType.of(code).stream()).collect(Collectors.toSet());
        return new Wanted(target.strip(), known, Set.copyOf(Allowed.events()));
    }

    private static void refused(Refusal why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("why", why);
    }
}
