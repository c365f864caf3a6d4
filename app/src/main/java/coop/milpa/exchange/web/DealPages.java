package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.ExchangeOrder;
import coop.milpa.exchange.ExchangeRate;
import coop.milpa.exchange.Exchanges;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Foreign cash is bought or sold: what, from whom; then what it comes to; then the slip. */
@Controller
@RequestMapping("/c/{cooperative}/exchange")
@Needs(ExchangeInTheMenu.OPERATE)
class DealPages {

    private final AskedExchange asked;
    private final DealForm deals;
    private final Exchanges exchanges;
    private final Parties parties;
    private final TenantScope tenants;
    private final Words words;

    DealPages(
            AskedExchange asked,
            DealForm deals,
            Exchanges exchanges,
            Parties parties,
            TenantScope tenants,
            Words words) {
        this.asked = asked;
        this.deals = deals;
        this.exchanges = exchanges;
        this.parties = parties;
        this.tenants = tenants;
        this.words = words;
    }

    @GetMapping("/operate")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/operate")
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ExchangeOrder> order = deals.read(found, form);
        if (order.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (tenants.rehearse(found.id(), () -> exchanges.carryOut(order.get()))) {
            case Outcome.Refused<ExchangeOperation>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<ExchangeOperation>(ExchangeOperation would) -> {
                Map<String, String> carried = new HashMap<>(form.carried());
                carried.put(DealForm.VERSION, Long.toString(order.get().version()));
                Form.of(carried).show(model, response);
                model.addAttribute("operation", would);
                model.addAttribute("answers", answers(found, order.get(), would, reader));
                yield "exchange/check";
            }
        };
    }

    @PostMapping("/done")
    String carryOut(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<ExchangeOrder> order = deals.confirmed(found, form);
        if (order.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        return switch (exchanges.carryOut(order.get())) {
            case Outcome.Refused<ExchangeOperation>(Refusal why) -> {
                form.refused(field(why), why);
                yield filledIn(found, form, reader, model, response);
            }
            case Outcome.Done<ExchangeOperation>(ExchangeOperation done) ->
                "redirect:" + AskedExchange.addressOf(found) + "/operations/" + done.number();
        };
    }

    private List<Answer> answers(Cooperative cooperative, ExchangeOrder order, ExchangeOperation would, Locale reader) {
        boolean buying = would.side() == Side.PURCHASE;
        Map<PartyId, Party> named = parties.named(
                cooperative.id(), List.of(order.cash().executor(), order.cash().beneficiary()));
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("field.exchange.side", said(would.side(), reader)));
        answers.add(
                new Answer("field.exchange.customer", name(named, order.cash().executor())));
        if (!order.cash().beneficiary().equals(order.cash().executor())) {
            answers.add(new Answer(
                    "field.exchange.beneficiary", name(named, order.cash().beneficiary())));
        }
        answers.add(new Answer("page.exchange.rate", would.deal().rate().toPlainString()));
        answers.add(new Answer(
                buying ? "page.exchange.in" : "page.exchange.out",
                words.money(would.deal().foreign())));
        answers.add(new Answer(
                buying ? "page.exchange.out" : "page.exchange.in",
                words.money(would.deal().national())));
        if (!order.cash().sourceOfFunds().isBlank()) {
            answers.add(new Answer("field.exchange.source", order.cash().sourceOfFunds()));
        }
        return answers;
    }

    private static String name(Map<PartyId, Party> named, PartyId who) {
        return Optional.ofNullable(named.get(who)).map(Party::name).orElse("–");
    }

    private String said(Side side, Locale reader) {
        return words.said(Message.of("enum.exchange.side." + side), reader);
    }

    private static String field(Refusal why) {
        if (why.code().startsWith("receipts.source")) {
            return DealForm.SOURCE;
        }
        return why.code().equals("exchange.no-shift") ? DealForm.CURRENCY : DealForm.AMOUNT;
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        List<ExchangeRate> board = deals.board(cooperative);
        Map<String, String> sides = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            sides.put(side.name(), said(side, reader));
        }
        Map<String, String> currencies = new LinkedHashMap<>();
        board.forEach(rate -> currencies.put(
                rate.currency().getCurrencyCode(), rate.currency().getCurrencyCode()));
        model.addAttribute("rates", board);
        model.addAttribute("serves", !form.isRight() || deals.serves(cooperative, board));
        model.addAttribute("sides", sides);
        model.addAttribute("currencies", currencies);
        return "exchange/operate";
    }
}
