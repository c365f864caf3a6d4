package coop.milpa.office.web;

import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.Setting;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Settings.Decision;
import coop.milpa.platform.Source;
import coop.milpa.platform.Source.Status;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decides a setting from a day on: filled in, checked, done. What held before stays, and stands beside the form. */
@Controller
@RequestMapping("/c/{cooperative}/settings/{name}/decide")
@Needs(OfficeInTheMenu.DECIDE)
class DecidingPages {

    private static final int SOURCE_MAX = 200;
    private static final int VALUE_MAX = 1_000;

    private final Named named;
    private final SettingBook book;
    private final Settings settings;
    private final Notices notices;
    private final Words words;

    DecidingPages(Named named, SettingBook book, Settings settings, Notices notices, Words words) {
        this.named = named;
        this.book = book;
        this.settings = settings;
        this.notices = notices;
        this.words = words;
    }

    /** What an address names. */
    private record At(Cooperative cooperative, OpenSetting<?> setting) {

        String name() {
            return setting.key().name();
        }

        String address() {
            return "/c/" + cooperative.code() + "/settings/" + name() + "/decide";
        }
    }

    /** What was understood. */
    private record Understood(String value, LocalDate from, Source source) {}

    @GetMapping
    String form(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path, model);
        LocalDate open = book.openDay(at.cooperative().id());
        String now = settings.explain(at.cooperative().id(), at.setting().key(), open)
                .map(Setting::value)
                .orElseGet(at.setting()::usual);
        var usual = Map.of("value", now, "from", open.toString(), "status", Status.UNCONFIRMED.name());
        return filledIn(at, Form.of(given).filledWith(usual), reader, model, response);
    }

    @PostMapping
    String again(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(at(path, model), Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    String check(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path, model);
        Form form = Form.of(given);
        Optional<Understood> understood = understood(at, form);
        if (understood.isEmpty() || !form.isRight()) {
            return filledIn(at, form, reader, model, response);
        }
        form.show(model, response);
        show(at, reader, model);
        model.addAttribute("answers", answers(at, understood.get(), reader));
        return "office/check-decision";
    }

    @PostMapping("/done")
    String decide(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        At at = at(path, model);
        Form form = Form.of(given);
        Optional<Understood> understood = understood(at, form);
        if (understood.isEmpty() || !form.isRight()) {
            return filledIn(at, form, reader, model, response);
        }
        if (!stands(at, understood.get())) {
            set(at, at.setting(), understood.get());
        }
        notices.tell(Message.of(
                "office.decided",
                book.words(at.name(), reader),
                understood.get().from()));
        return "redirect:/c/" + at.cooperative().code() + "/settings";
    }

    private <T> void set(At at, OpenSetting<T> setting, Understood understood) {
        T value = setting.read(understood.value(), at.cooperative().currency()).orElseThrow();
        settings.set(
                at.cooperative().id(), setting.key(), new Decision<>(understood.from(), value, understood.source()));
    }

    /** Everything is read before anything is decided, so that all that is wrong is said at once. */
    private Optional<Understood> understood(At at, Form form) {
        Optional<String> value = value(at, form);
        Optional<LocalDate> from = from(at, form);
        Optional<Source> source = source(form);
        if (value.isEmpty() || from.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        var understood = new Understood(value.get(), from.get(), source.get());
        if (!stands(at, understood) && changesNothing(at, understood)) {
            form.wrong("value", Message.of("office.form.changes-nothing", understood.from()));
        }
        return Optional.of(understood);
    }

    private static Optional<String> value(At at, Form form) {
        String text = form.text("value");
        boolean sensible = text.length() <= VALUE_MAX
                && at.setting().read(text, at.cooperative().currency()).isPresent();
        return sensible
                ? Optional.of(text)
                : form.wrong("value", Message.of("office.form.not-read", Input.shown(text)));
    }

    private Optional<LocalDate> from(At at, Form form) {
        LocalDate open = book.openDay(at.cooperative().id());
        return form.day("from")
                .flatMap(day -> day.isBefore(open)
                        ? form.wrong("from", Message.of("office.form.day-closed", open))
                        : Optional.of(day));
    }

    private static Optional<Source> source(Form form) {
        Status status = form.text("status").equals(Status.CONFIRMED.name()) ? Status.CONFIRMED : Status.UNCONFIRMED;
        return form.needed("source", SOURCE_MAX).map(said -> new Source(said, status));
    }

    /** Whether the same request was carried out before. */
    private boolean stands(At at, Understood understood) {
        return held(at, understood.from())
                .filter(setting -> setting.from().equals(understood.from()))
                .filter(setting -> says(setting, understood))
                .isPresent();
    }

    /** Whether just that holds on the day already, by the same source. */
    private boolean changesNothing(At at, Understood understood) {
        return held(at, understood.from())
                .filter(setting -> says(setting, understood))
                .isPresent();
    }

    private Optional<Setting> held(At at, LocalDate day) {
        return settings.explain(at.cooperative().id(), at.setting().key(), day);
    }

    private static boolean says(Setting setting, Understood understood) {
        return setting.value().equals(understood.value()) && setting.source().equals(understood.source());
    }

    private List<Answer> answers(At at, Understood understood, Locale reader) {
        String before = held(at, understood.from()).map(Setting::value).orElseGet(at.setting()::usual);
        return List.of(
                new Answer("office.form.before", book.said(at.setting(), before, reader)),
                new Answer("field.office.value", book.said(at.setting(), understood.value(), reader)),
                new Answer("field.office.from", words.day(understood.from(), reader)),
                new Answer("field.office.source", understood.source().text()),
                new Answer(
                        "field.office.status",
                        words.said(
                                Message.of(
                                        "office.status." + understood.source().status()),
                                reader)));
    }

    private String filledIn(At at, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        show(at, reader, model);
        return "office/decide";
    }

    private void show(At at, Locale reader, Model model) {
        var id = at.cooperative().id();
        List<Setting> own = settings.all(id).stream()
                .filter(each -> each.name().equals(at.name()))
                .toList();
        model.addAttribute("setting", at.setting());
        model.addAttribute("words", book.words(at.name(), reader));
        model.addAttribute("address", at.address());
        model.addAttribute("usual", book.said(at.setting(), at.setting().usual(), reader));
        model.addAttribute("history", Decided.of(own, book.openDay(id)).reversed());
        model.addAttribute("flags", options(Stream.of("true", "false"), "office.flag.", reader));
        model.addAttribute("statuses", options(Stream.of(Status.values()).map(Status::name), "office.status.", reader));
    }

    private Map<String, String> options(Stream<String> values, String prefix, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(value, words.said(Message.of(prefix + value), reader)));
        return options;
    }

    private At at(Map<String, String> path, Model model) {
        Cooperative cooperative = named.cooperative(path.getOrDefault("cooperative", ""), model);
        String name = path.getOrDefault("name", "");
        OpenSetting<?> setting = book.find(name)
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "office.unknown-setting",
                        "/c/" + cooperative.code() + "/settings",
                        Input.shown(name)));
        return new At(cooperative, setting);
    }
}
