package coop.milpa.remittances.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.Cooperative;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.Remittances;
import coop.milpa.remittances.SettlePayer;
import coop.milpa.remittances.Settlement;
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

/** Money that came from a payer: all that it owed until a day, looked at before it is entered. */
@Controller
@RequestMapping("/c/{cooperative}/remittances/settlements")
class SettlementPages {

    private static final int REFERENCE_MAX = 60;

    private final AskedPayer asked;
    private final Remittances remittances;
    private final CurrentActor current;
    private final Lists lists;
    private final Words words;
    private final Notices notices;

    SettlementPages(
            AskedPayer asked,
            Remittances remittances,
            CurrentActor current,
            Lists lists,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.remittances = remittances;
        this.current = current;
        this.lists = lists;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    @Needs(RemittancePermissions.READ)
    String all(@PathVariable String cooperative, ListRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<Column<Settlement>> columns = List.of(
                Column.text("payer", "remittances.payer", Settlement::payer),
                Column.day("day", "remittances.entered-on", Settlement::on),
                Column.day("through", "remittances.through", Settlement::through),
                Column.text("reference", "remittances.transfer", Settlement::reference),
                Column.money("amount", "remittances.received", Settlement::amount)
                        .adding());
        var listing = new Listing<>("settlements", Message.of("remittances.settlements.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, remittances.settlements(found.id())));
        return "remittances/settlements";
    }

    @GetMapping("/new")
    @Needs(RemittancePermissions.SETTLE)
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/new")
    @Needs(RemittancePermissions.SETTLE)
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return filledIn(asked.cooperative(cooperative, model), Form.of(given), model, response);
    }

    @PostMapping("/check")
    @Needs(RemittancePermissions.SETTLE)
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<SettlePayer> command = command(found, form);
        command.ifPresent(each -> refuse(form, remittances.rehearse(each)));
        if (command.isEmpty() || !form.isRight()) {
            return filledIn(found, form, model, response);
        }
        form.show(model, response);
        model.addAttribute(
                "answers",
                List.of(
                        new Answer(
                                "field.remittances.payer",
                                asked.payer(found, command.get().payer()).name()),
                        new Answer(
                                "field.remittances.through",
                                words.day(command.get().through(), reader)),
                        new Answer(
                                "field.remittances.received",
                                words.money(command.get().received())),
                        new Answer("field.remittances.reference", command.get().reference())));
        return "remittances/check-settlement";
    }

    @PostMapping
    @Needs(RemittancePermissions.SETTLE)
    String settle(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<SettlePayer> command = command(found, form);
        if (command.isPresent() && !refuse(form, remittances.settle(command.get()))) {
            notices.tell(Message.of(
                    "remittances.settled", command.get().payer(), command.get().received()));
            return "redirect:" + AskedPayer.addressOf(found);
        }
        return filledIn(found, form, model, response);
    }

    private static boolean refuse(Form form, Outcome<Settlement> outcome) {
        if (outcome instanceof Outcome.Refused<Settlement>(Refusal why)) {
            form.refused(field(why), why);
            return true;
        }
        return false;
    }

    private Optional<SettlePayer> command(Cooperative found, Form form) {
        Optional<Payer> payer = asked.payer(found, form);
        Optional<LocalDate> through = form.day("through");
        Optional<Money> received = form.money("received", found.currency());
        Optional<String> reference = form.needed("reference", REFERENCE_MAX);
        return form.isRight()
                ? Optional.of(new SettlePayer(
                        found.id(),
                        form.request(),
                        current.get().actor().id(),
                        payer.orElseThrow().code(),
                        through.orElseThrow(),
                        received.orElseThrow(),
                        reference.orElseThrow()))
                : Optional.empty();
    }

    private static String field(Refusal why) {
        return switch (why.code()) {
            case "remittances.unknown-payer" -> "payer";
            case "remittances.day-ahead" -> "through";
            case "remittances.reference-used" -> "reference";
            default -> "received";
        };
    }

    private String filledIn(Cooperative cooperative, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("payers", asked.choices(cooperative));
        return "remittances/new-settlement";
    }
}
