package coop.milpa.counter.web;

import coop.milpa.counter.Counter;
import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterField;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.Slip;
import coop.milpa.counter.web.CounterForm.Asked;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.SecondPerson;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Serves somebody, whoever she is: what for, how much; what it will come to; done. */
@Component
class Serving {

    private final Counter counter;
    private final CounterForm window;
    private final Drawers drawers;
    private final Signing signing;
    private final Words words;

    Serving(Counter counter, CounterForm window, Drawers drawers, Signing signing, Words words) {
        this.counter = counter;
        this.window = window;
        this.drawers = drawers;
        this.signing = signing;
        this.words = words;
    }

    /** The form as it stands. */
    String filledIn(At at, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, model);
        List<CounterChoice> choices = window.choices(at.cooperative(), at.visitor());
        Optional<CounterChoice> chosen = CounterForm.chosen(choices, form);
        model.addAttribute("choices", choices);
        model.addAttribute(
                "fields", chosen.map(choice -> fields(choice.asks().fields())).orElse(List.of()));
        model.addAttribute("asking", chosen.map(CounterChoice::key).orElse(""));
        model.addAttribute(
                "found", chosen.filter(choice -> !choice.asks().amount()).isPresent());
        model.addAttribute(
                "currency",
                chosen.map(CounterChoice::currency).orElse(at.cooperative().currency()));
        return "counter/serve";
    }

    /**
     * A field as it is shown.
     *
     * @param options  of what is chosen: value to words
     */
    record Shown(CounterField field, Map<String, String> options) {}

    private List<Shown> fields(List<CounterField> fields) {
        Locale reader = LocaleContextHolder.getLocale();
        return fields.stream()
                .map(field -> new Shown(field, options(field, reader)))
                .toList();
    }

    private Map<String, String> options(CounterField field, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!field.required()) {
            options.put("", "–");
        }
        field.options().forEach(each -> options.put(each, option(field, each, reader)));
        return options;
    }

    private String option(CounterField field, String option, Locale reader) {
        return field.kind() == CounterField.Kind.NAMED
                ? option
                : words.said(Message.of("option.counter." + field.key() + "." + option), reader);
    }

    /** What it will come to; a choice that asks for more is asked first. */
    String check(At at, Form form, Model model, HttpServletResponse response) {
        List<CounterChoice> choices = window.choices(at.cooperative(), at.visitor());
        if (CounterForm.isOnlyChosen(choices, form)) {
            return filledIn(at, form, model, response);
        }
        return window.read(at, choices, form)
                .map(asked -> switch (counter.rehearse(asked.order(), asked.counted())) {
                    case Outcome.Refused<CounterDone>(Refusal why) ->
                        refused(at, Optional.of(asked), form, why, model, response);
                    case Outcome.Done<CounterDone>(CounterDone would) -> {
                        form.show(model, response);
                        show(at, model);
                        model.addAttribute("asked", asked.order());
                        model.addAttribute("would", would);
                        model.addAttribute("answers", answers(at, asked, would));
                        yield "counter/check";
                    }
                })
                .orElseGet(() -> filledIn(at, form, model, response));
    }

    String carryOut(At at, Form form, Model model, HttpServletResponse response) {
        return window.read(at, window.choices(at.cooperative(), at.visitor()), form)
                .map(asked -> switch (counter.carryOut(asked.order(), asked.counted())) {
                    case Outcome.Refused<Slip>(Refusal why) ->
                        refused(at, Optional.of(asked), form, why, model, response);
                    case Outcome.Done<Slip>(Slip slip) ->
                        "redirect:" + CounterPages.addressOf(at.cooperative()) + "/slips/" + slip.code();
                })
                .orElseGet(() -> filledIn(at, form, model, response));
    }

    /** Asks for somebody else's yes, or takes it on the spot; then it is checked again. */
    String sign(At at, Form form, Optional<SecondPerson.Shown> person, Model model, HttpServletResponse response) {
        Form clean = Signing.withoutSecrets(form);
        Optional<Asked> asked = window.read(at, window.choices(at.cooperative(), at.visitor()), clean);
        if (asked.isEmpty()) {
            return filledIn(at, clean, model, response);
        }
        Optional<Refusal> refusal = signing.sign(at, asked.get().order(), form, person);
        return refusal.isEmpty()
                ? check(at, clean, model, response)
                : signing.shown(new Signing.Waiting(at, asked.get().order(), clean, refusal.get()), model, response);
    }

    private List<Answer> answers(At at, Asked asked, CounterDone would) {
        Locale reader = LocaleContextHolder.getLocale();
        CounterOrder order = asked.order();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("page.counter.person", at.title()));
        answers.add(new Answer("page.counter.what", words.said(order.choice().words(), reader)));
        order.choice().asks().fields().stream()
                .filter(field -> !order.text(field.key()).isEmpty())
                .forEach(field -> answers.add(new Answer(field.label(), said(order, field, reader))));
        would.details().forEach(detail -> answers.add(new Answer(detail.words(), detail.text())));
        answers.add(new Answer("page.counter." + order.choice().direction(), words.money(would.cash())));
        would.parts().forEach(part -> answers.add(new Answer(part.words(), words.money(part.amount()))));
        order.choice().balance().ifPresent(money -> answers.add(new Answer("page.counter.before", words.money(money))));
        would.balance().ifPresent(money -> answers.add(new Answer("page.counter.after", words.money(money))));
        answers.addAll(window.others(asked));
        return answers;
    }

    private String said(CounterOrder order, CounterField field, Locale reader) {
        String text = order.text(field.key());
        return switch (field.kind()) {
            case TEXT, NAMED -> text;
            case MONEY ->
                words.money(
                        Money.of(text, field.currency().orElse(order.choice().currency())));
            case DAY -> words.day(LocalDate.parse(text), reader);
            case CHOICE -> option(field, text, reader);
        };
    }

    private String refused(
            At at, Optional<Asked> asked, Form form, Refusal why, Model model, HttpServletResponse response) {
        if (asked.isPresent() && Signing.mayBeSigned(asked.get().order(), why)) {
            return signing.shown(new Signing.Waiting(at, asked.get().order(), form, why), model, response);
        }
        form.refused(field(at, form, why), why);
        return filledIn(at, form, model, response);
    }

    /** Where it is mended: the product says so of its own fields. */
    private String field(At at, Form form, Refusal why) {
        Optional<String> own = CounterForm.chosen(window.choices(at.cooperative(), at.visitor()), form)
                .flatMap(choice -> counter.fieldOf(choice, why));
        if (own.isPresent()) {
            return own.get();
        }
        if (why.code().startsWith("receipts.source")) {
            return CounterForm.SOURCE;
        }
        return why.code().startsWith("members.") ? CounterForm.EXECUTOR : CounterForm.AMOUNT;
    }

    private void show(At at, Model model) {
        model.addAttribute("cooperative", at.cooperative());
        model.addAttribute("title", at.title());
        model.addAttribute("address", at.address());
        model.addAttribute("notes", drawers.values(at.cooperative(), drawers.show(at.cooperative(), model)));
    }
}
