package coop.milpa.termdeposits.web;

import coop.milpa.kernel.MemberId;
import coop.milpa.registry.Cooperative;
import coop.milpa.termdeposits.Payout;
import coop.milpa.termdeposits.RateCharts;
import coop.milpa.termdeposits.Renewal;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What may be chosen in forms about term deposits, in words. */
@Component
class TermChoices {

    private final RateCharts charts;
    private final TermWindow window;
    private final Words words;

    TermChoices(RateCharts charts, TermWindow window, Words words) {
        this.charts = charts;
        this.window = window;
        this.words = words;
    }

    Map<String, String> products(Cooperative cooperative, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        charts.products(cooperative.id())
                .forEach(one ->
                        choices.put(one.code(), reader.getLanguage().equals("en") ? one.english() : one.spanish()));
        return choices;
    }

    Map<String, String> payouts(Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Payout payout : Payout.values()) {
            choices.put(payout.name(), words.said(Message.of("choice.termdeposits." + payout.name()), reader));
        }
        return choices;
    }

    Map<String, String> renewals(Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Renewal renewal : Renewal.values()) {
            choices.put(renewal.name(), words.said(Message.of("choice.termdeposits." + renewal.name()), reader));
        }
        return choices;
    }

    /** The savings accounts of a member, and cash. */
    Map<String, String> money(Cooperative cooperative, MemberId owner, Locale reader) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.putAll(window.accounts(cooperative, owner));
        choices.put(TermWindow.CASH, words.said(Message.of("choice.termdeposits.CASH"), reader));
        return choices;
    }
}
