package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeList;
import coop.milpa.kernel.ActorId;
import coop.milpa.ledger.Books;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The cheques of some days. */
@Controller
@RequestMapping("/c/{cooperative}/cheques")
@Needs(ChequesInTheMenu.READ)
class ChequePages {

    private static final int DAY_LENGTH = 10;
    private static final String MINE = "mine";

    private final AskedCheque asked;
    private final ChequeList list;
    private final CurrentActor current;
    private final Words words;
    private final Lists lists;

    ChequePages(AskedCheque asked, ChequeList list, CurrentActor current, Words words, Lists lists) {
        this.asked = asked;
        this.list = list;
        this.current = current;
        this.words = words;
        this.lists = lists;
    }

    /** Those taken on the open day, unless the address names other days; a cashier narrows it to her own. */
    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        LocalDate open = asked.open(found);
        LocalDate from = day(found, request, "from", open);
        LocalDate to = day(found, request, "to", open);
        Optional<Cheque.State> state = request.one("state", Cheque.State.class);
        boolean mine = request.text("by").filter(MINE::equals).isPresent();
        Optional<ActorId> by = mine ? Optional.of(current.get().actor().id()) : Optional.empty();
        var which = new ChequeList.Which(
                found.id(), new Books.Period(from, to.isBefore(from) ? from : to), state, by, Optional.empty());
        var listing = new Listing<>(
                "cheques-" + from + "-" + to,
                Message.of("cheques.list.caption", from, to),
                ChequeTable.columns(found, words, reader),
                List.of(
                        filter("from", found, from, open),
                        filter("to", found, to, open),
                        ListFilter.choice(
                                "state",
                                "cheques.list.state",
                                state.map(Cheque.State::name).orElse(""),
                                words.choices("cheques.list.all", "enum.cheques.state.", Cheque.State.class, reader)),
                        ListFilter.choice("by", "cheques.list.by", mine ? MINE : "", whose(reader))));
        lists.show(model, listing, request, new ChequeTable(list, which));
        return "cheques/all";
    }

    private static ListFilter filter(String name, Cooperative cooperative, LocalDate value, LocalDate open) {
        var form = new ListFilter.Form.Day(cooperative.booksFrom().toString(), open.toString());
        return new ListFilter(name, "cheques.list." + name, value.toString(), form);
    }

    private Map<String, String> whose(Locale reader) {
        Map<String, String> whose = new LinkedHashMap<>();
        whose.put("", words.said(Message.of("cheques.list.everybody"), reader));
        whose.put(MINE, words.said(Message.of("cheques.list.mine"), reader));
        return whose;
    }

    private static LocalDate day(Cooperative cooperative, ListRequest request, String name, LocalDate usual) {
        String given = request.text(name).orElse(usual.toString());
        try {
            return LocalDate.parse(given.length() > DAY_LENGTH ? "" : given);
        } catch (DateTimeParseException e) {
            throw AskedCheque.unknown(cooperative, "cheques.unknown-day", "", given);
        }
    }
}
