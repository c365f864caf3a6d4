package coop.milpa.collections.web;

import coop.milpa.collections.BillCollections;
import coop.milpa.collections.Biller;
import coop.milpa.collections.HandOver;
import coop.milpa.collections.HandOverCollected;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Column;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** Money that is handed over to a biller: all that was collected until a day, looked at before it is entered. */
@Controller
@RequestMapping("/c/{cooperative}/collections/hand-overs")
class HandOverPages {

    private static final int REFERENCE_MAX = 60;

    private final AskedBiller asked;
    private final BillCollections collections;
    private final CurrentActor current;
    private final Lists lists;
    private final Words words;
    private final Notices notices;

    HandOverPages(
            AskedBiller asked,
            BillCollections collections,
            CurrentActor current,
            Lists lists,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.collections = collections;
        this.current = current;
        this.lists = lists;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    @Needs(CollectionPermissions.READ)
    String all(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Column<HandOver>> columns = List.of(
                Column.text("biller", "collections.biller", HandOver::biller),
                Column.day("day", "collections.entered-on", HandOver::on),
                Column.day("through", "collections.through", HandOver::through),
                Column.text("reference", "collections.transfer", HandOver::reference),
                Column.money("amount", "collections.handed", HandOver::amount).adding());
        var listing = new Listing<>("hand-overs", Message.of("collections.hand-overs.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, collections.handOvers(found.id())));
        return "collections/hand-overs";
    }

    @GetMapping("/new")
    @Needs(CollectionPermissions.HAND_OVER)
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/new")
    @Needs(CollectionPermissions.HAND_OVER)
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/check")
    @Needs(CollectionPermissions.HAND_OVER)
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<HandOverCollected> command = command(found, form);
        command.ifPresent(each -> refuse(form, collections.rehearse(each)));
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, form, model, response);
        }
        form.show(model, response);
        model.addAttribute(
                "answers",
                List.of(
                        new Answer(
                                "field.collections.biller",
                                asked.biller(found, command.get().biller()).name()),
                        new Answer(
                                "field.collections.through",
                                words.day(command.get().through(), reader)),
                        new Answer(
                                "field.collections.paid",
                                words.money(command.get().paid())),
                        new Answer("field.collections.reference", command.get().reference())));
        return "collections/check-hand-over";
    }

    @PostMapping
    @Needs(CollectionPermissions.HAND_OVER)
    String handOver(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<HandOverCollected> command = command(found, form);
        if (command.isPresent() && !refuse(form, collections.handOver(command.get()))) {
            notices.tell(Message.of(
                    "collections.handed-over",
                    command.get().biller(),
                    command.get().paid()));
            return "redirect:" + AskedBiller.addressOf(found);
        }
        return filledIn(found, form, model, response);
    }

    private static boolean refuse(Form form, Outcome<HandOver> outcome) {
        if (outcome instanceof Outcome.Refused<HandOver>(Refusal why)) {
            form.refused(field(why), why);
            return true;
        }
        return false;
    }

    private Optional<HandOverCollected> command(Cooperative found, Form form) {
        Optional<Biller> biller = asked.biller(found, form);
        Optional<LocalDate> through = form.day("through");
        Optional<Money> paid = form.money("paid", found.currency());
        Optional<String> reference = form.needed("reference", REFERENCE_MAX);
        return form.isRight()
                ? Optional.of(new HandOverCollected(
                        found.id(),
                        form.request(),
                        current.get().actor().id(),
                        biller.orElseThrow().code(),
                        through.orElseThrow(),
                        paid.orElseThrow(),
                        reference.orElseThrow()))
                : Optional.empty();
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "collections.unknown-biller" -> "biller";
            case "collections.day-ahead" -> "through";
            case "collections.reference-used" -> "reference";
            default -> "paid";
        };
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("billers", asked.choices(cooperative));
        return "collections/new-hand-over";
    }
}
