package coop.milpa.cheques.web;

import coop.milpa.cheques.Cheque;
import coop.milpa.cheques.ChequeList;
import coop.milpa.kernel.ActorId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Paper;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cheques of some days, and each by itself. */
@Controller
@RequestMapping("/c/{cooperative}/cheques")
@Needs(ChequesInTheMenu.READ)
class ChequePages {

    private static final int DAY_LENGTH = 10;
    private static final String MINE = "mine";
    private static final String ONE = "cheques/cheque";

    private final AskedCheque asked;
    private final ChequeList list;
    private final Members members;
    private final Actors actors;
    private final CurrentActor current;
    private final Words words;
    private final Lists lists;
    private final Paper paper;

    ChequePages(
            AskedCheque asked,
            ChequeList list,
            Members members,
            Actors actors,
            CurrentActor current,
            Words words,
            Lists lists,
            Paper paper) {
        this.asked = asked;
        this.list = list;
        this.members = members;
        this.actors = actors;
        this.current = current;
        this.words = words;
        this.lists = lists;
        this.paper = paper;
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
                        new ListFilter(
                                "state",
                                "cheques.list.state",
                                state.map(Cheque.State::name).orElse(""),
                                new ListFilter.Form.Choice(words.choices(
                                        "cheques.list.all", "enum.cheques.state.", Cheque.State.class, reader))),
                        new ListFilter(
                                "by", "cheques.list.by", mine ? MINE : "", new ListFilter.Form.Choice(whose(reader)))));
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

    @GetMapping("/{number}")
    String one(@PathVariable String cooperative, @PathVariable String number, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        model.addAllAttributes(variables(found, asked.cheque(found, number)));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return ONE;
    }

    /** What whoever brought it leaves with: on a roll of 80 mm, or A5. */
    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Optional<String> size,
            Locale reader,
            Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Cheque cheque = asked.cheque(found, number);
        var sheet = new Paper.Sheet(ONE, variables(found, cheque), reader, Paper.Size.asked(size, Paper.Size.ROLL));
        return paper.answer(sheet, "cheque-" + cheque.number() + ".pdf");
    }

    private Map<String, Object> variables(Cooperative cooperative, Cheque cheque) {
        var taker = cheque.taken().by();
        Optional<Actor> cashier = Optional.ofNullable(
                actors.named(cooperative.id(), List.of(taker)).get(taker));
        Optional<Member> owner = members.find(cooperative.id(), cheque.into().owner());
        return Map.of(
                "cooperative",
                cooperative,
                "cheque",
                cheque,
                "member",
                owner.map(Member::name).orElse("–"),
                "cashier",
                cashier.map(Actor::name).orElse("–"));
    }
}
