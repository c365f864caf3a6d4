package coop.milpa.exchange.web;

import coop.milpa.exchange.ExchangeList;
import coop.milpa.exchange.ExchangePositions;
import coop.milpa.exchange.ExchangeRates;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Calendars;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rates of the day, and what is held. */
@Controller
@RequestMapping("/c/{cooperative}/exchange")
@Needs(ExchangeInTheMenu.READ)
class BoardPages {

    private static final int REVALUATIONS = 31;

    private final AskedExchange asked;
    private final ExchangeRates rates;
    private final ExchangeList list;
    private final ExchangePositions positions;
    private final Calendars calendars;

    BoardPages(
            AskedExchange asked,
            ExchangeRates rates,
            ExchangeList list,
            ExchangePositions positions,
            Calendars calendars) {
        this.asked = asked;
        this.rates = rates;
        this.list = list;
        this.positions = positions;
        this.calendars = calendars;
    }

    @GetMapping
    String board(@PathVariable String cooperative, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate day = asked.open(found);
        model.addAttribute("day", day);
        model.addAttribute("zone", calendars.zone(found.id()));
        model.addAttribute("rates", rates.board(found.id(), day));
        model.addAttribute("sums", list.sums(new ExchangeList.Which(found.id(), new Books.Period(day, day))));
        return "exchange/board";
    }

    /** What is held of each currency now, and what the close made of it. */
    @GetMapping("/position")
    String position(@PathVariable String cooperative, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate day = asked.open(found);
        model.addAttribute("day", day);
        model.addAttribute("holding", positions.on(found.id(), day));
        model.addAttribute("revaluations", positions.revaluations(found.id(), REVALUATIONS));
        return "exchange/position";
    }
}
