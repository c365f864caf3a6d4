package coop.milpa.webhooks.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.RowAct;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import coop.milpa.webhooks.Deliveries;
import coop.milpa.webhooks.Delivery;
import coop.milpa.webhooks.Webhook;
import coop.milpa.webhooks.Webhooks;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Subscriptions as a list, and what one of them was told as another. */
@Component
class WebhookTables {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Calendars calendars;
    private final Words words;
    private final Lists lists;

    WebhookTables(Webhooks webhooks, Deliveries deliveries, Calendars calendars, Words words, Lists lists) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.calendars = calendars;
        this.words = words;
        this.lists = lists;
    }

    /** All subscriptions of a cooperative. */
    void subscriptions(Cooperative home, ListRequest request, Model model) {
        Locale reader = LocaleContextHolder.getLocale();
        String base = WebhookFacts.base(home);
        List<Column<Webhook>> columns = List.of(
                Column.text("target", "field.webhooks.target", Webhook::target)
                        .sorting()
                        .leading(each -> base + "/" + each.id()),
                Column.text(
                        "events",
                        "field.webhooks.events",
                        each -> each.events().stream()
                                .map(event -> said("webhooks.event." + event.code(), reader))
                                .collect(Collectors.joining("; "))),
                Column.<Webhook>text(
                                "state", "field.webhooks.state", each -> said("webhooks.state." + each.state(), reader))
                        .sorting());
        var listing = new Listing<>("webhooks", Message.of("page.webhooks.title"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, webhooks.of(home.id())));
    }

    /** What one was told, the latest first; each may be sent again while the subscription goes on. */
    void told(Cooperative home, Webhook webhook, ListRequest request, Model model) {
        String again = WebhookFacts.base(home) + "/" + webhook.id() + "/deliveries/";
        var listing = new Listing<>(
                "webhook-deliveries", Message.of("page.webhooks.deliveries"), columns(home.id()), List.of());
        boolean going = webhook.state() != Webhook.State.ENDED;
        lists.show(
                model,
                going
                        ? listing.acting(
                                WebhooksInTheMenu.CHANGE,
                                row -> List.of(RowAct.button(
                                        Message.of("page.webhooks.again"),
                                        Message.of("page.webhooks.again-of", Long.toString(row.number())),
                                        again + row.number() + "/again")))
                        : listing,
                request,
                new DeliveryRows(deliveries, home.id(), webhook.id()));
    }

    private List<Column<Delivery>> columns(CooperativeId home) {
        Locale reader = LocaleContextHolder.getLocale();
        ZoneId zone = calendars.zone(home);
        return List.of(
                Column.text("number", "field.webhooks.number", row -> Long.toString(row.number())),
                Column.text(
                        "event",
                        "field.webhooks.event",
                        row -> said("webhooks.event." + row.type().code(), reader)),
                Column.text("subject", "field.webhooks.subject", Delivery::subject),
                Column.text("happened", "field.webhooks.happened", row -> words.at(row.happenedAt(), zone, reader)),
                Column.text(
                        "state",
                        "field.webhooks.state",
                        row -> words.said(Message.of("webhooks.delivery." + row.state(), row.tries()), reader)),
                Column.text("answer", "field.webhooks.answer", row -> answer(row, zone, reader)),
                Column.text(
                        "next",
                        "field.webhooks.next",
                        row -> row.state() == Delivery.State.WAITING ? words.at(row.nextTryAt(), zone, reader) : "–"));
    }

    /** The status of the last answer, or why there was none. */
    private String answer(Delivery row, ZoneId zone, Locale reader) {
        return row.last()
                .map(last -> words.at(last.at(), zone, reader) + ": "
                        + (last.answer().matches("[0-9]+")
                                ? last.answer()
                                : said("webhooks.answer." + last.answer(), reader)))
                .orElse("");
    }

    private String said(String key, Locale reader) {
        return words.said(Message.of(key), reader);
    }
}
