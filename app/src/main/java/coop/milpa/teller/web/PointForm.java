package coop.milpa.teller.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPoint.Kind;
import coop.milpa.teller.CashPoints;
import coop.milpa.teller.Denominations;
import coop.milpa.teller.OpenDrawer;
import coop.milpa.teller.OpenVault;
import coop.milpa.web.Answer;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Words;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads from a form which vault or drawer is to be opened. */
@Component
class PointForm {

    private static final String KIND = "kind";
    private static final String BRANCH = "branch";
    private static final String CURRENCY = "currency";
    private static final String CODE = "code";
    private static final List<Kind> KINDS = List.of(Kind.DRAWER, Kind.VAULT);

    private final CashPoints points;
    private final Branches branches;
    private final Denominations denominations;
    private final Days days;
    private final Words words;

    PointForm(CashPoints points, Branches branches, Denominations denominations, Days days, Words words) {
        this.points = points;
        this.branches = branches;
        this.denominations = denominations;
        this.days = days;
        this.words = words;
    }

    /**
     * What is to be opened.
     *
     * @param code  of a drawer; nothing for a vault
     */
    record Opening(
            Cooperative cooperative, RequestId request, Kind kind, Branch branch, Currency currency, String code) {}

    /** An empty form, in the cooperative's currency. */
    Form begun(Cooperative cooperative) {
        return Form.of(Map.of(CURRENCY, cooperative.currency().getCurrencyCode()));
    }

    Optional<Opening> read(Cooperative found, Form form) {
        Optional<Kind> kind = chosen(form, KIND, KINDS.stream().collect(Collectors.toMap(Kind::name, each -> each)));
        Optional<Branch> branch = chosen(
                form, BRANCH, branches.of(found.id()).stream().collect(Collectors.toMap(Branch::code, each -> each)));
        Optional<Currency> currency = chosen(
                form,
                CURRENCY,
                currencies(found).stream().collect(Collectors.toMap(Currency::getCurrencyCode, each -> each)));
        boolean drawer = kind.filter(Kind.DRAWER::equals).isPresent();
        Optional<String> code = drawer ? form.needed(CODE) : Optional.of("");
        return form.isRight()
                ? Optional.of(new Opening(found, form.request(), kind.get(), branch.get(), currency.get(), code.get()))
                : Optional.empty();
    }

    private static <T> Optional<T> chosen(Form form, String field, Map<String, T> choices) {
        return form.needed(field)
                .flatMap(text -> Optional.ofNullable(choices.get(text))
                        .or(() -> form.wrong(field, Message.of("teller.form.no-choice", Input.shown(text)))));
    }

    Outcome<CashPoint> open(Opening asked) {
        var id = asked.cooperative().id();
        var branch = asked.branch().id();
        return asked.kind() == Kind.VAULT
                ? points.openVault(new OpenVault(id, asked.request(), branch, asked.currency()))
                : points.openDrawer(new OpenDrawer(id, asked.request(), branch, asked.currency(), asked.code()));
    }

    List<Answer> answers(Opening asked, Locale reader) {
        List<Answer> always = List.of(
                new Answer("field.teller.kind", words.said(Message.of("enum.teller.kind." + asked.kind()), reader)),
                new Answer("field.teller.branch", asked.branch().name()),
                new Answer("field.teller.currency", asked.currency().getCurrencyCode()));
        return asked.kind() == Kind.VAULT
                ? always
                : Stream.concat(always.stream(), Stream.of(new Answer("field.teller.code", asked.code())))
                        .toList();
    }

    /** What may be chosen, for the page. */
    void choices(Cooperative found, Locale reader, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind.name(), words.said(Message.of("enum.teller.kind." + kind), reader)));
        Map<String, String> currencies = new LinkedHashMap<>();
        currencies(found).forEach(each -> currencies.put(each.getCurrencyCode(), each.getCurrencyCode()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("branches", Branches.choices(branches.of(found.id())));
        model.addAttribute("currencies", currencies);
    }

    private List<Currency> currencies(Cooperative found) {
        return days.open(found.id()).map(denominations::currencies).orElse(List.of());
    }

    /** The field where a refusal can be mended. */
    static String field(Refusal why) {
        return switch (why.code()) {
            case "teller.unknown-branch" -> BRANCH;
            case "teller.unknown-currency" -> CURRENCY;
            case "teller.bad-code", "teller.code-taken" -> CODE;
            default -> KIND;
        };
    }
}
