package coop.milpa.accounting.web;

import coop.milpa.accounting.DraftLine;
import coop.milpa.accounting.DraftLine.Target;
import coop.milpa.kernel.BranchId;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Entries' lines in pages: as fields that are filled in, and as they are shown. */
@Component
class LineForms {

    /** The button that asks for more lines. */
    static final String MORE = "more";

    private static final int FIRST = 4;
    private static final int MORE_LINES = 4;
    private static final int LINES_MAX = 100;

    private final Charts charts;
    private final Branches branches;
    private final Books books;
    private final Asked asked;

    LineForms(Charts charts, Branches branches, Books books, Asked asked) {
        this.charts = charts;
        this.branches = branches;
        this.books = books;
        this.asked = asked;
    }

    /** What is written; what is wrong is noted in the form. */
    List<DraftLine> read(Cooperative cooperative, Form form) {
        return read(known(cooperative), form);
    }

    private static List<DraftLine> read(Known known, Form form) {
        Map<String, ChartCode> chart = known.codes().stream()
                .collect(Collectors.toMap(code -> code.code().value(), Function.identity()));
        Map<String, BranchId> byCode = known.branches().stream().collect(Collectors.toMap(Branch::code, Branch::id));
        return new LineReader(chart, byCode, Branch.MAIN, known.currency(form)).read(form, shown(form));
    }

    /** What lines may be written with. */
    private record Known(
            Cooperative cooperative, List<ChartCode> codes, List<Branch> branches, Map<String, String> currencies) {

        Currency currency(Form form) {
            String wanted = form.text("currency");
            return currencies.containsKey(wanted) ? Currency.getInstance(wanted) : cooperative.currency();
        }
    }

    private Known known(Cooperative cooperative) {
        return new Known(
                cooperative, charts.codes(cooperative.id()), branches.of(cooperative.id()), currencies(cooperative));
    }

    /** Everything that the fields of the lines need. */
    void show(Cooperative cooperative, Form form, Map<String, String> given, Model model) {
        Known known = known(cooperative);
        int shown = shown(form);
        model.addAttribute("shown", shown);
        model.addAttribute("numbers", IntStream.rangeClosed(1, shown).boxed().toList());
        model.addAttribute("canGrow", shown < LINES_MAX);
        model.addAttribute(
                "codes",
                known.codes().stream()
                        .filter(code -> code.kind() != ChartCode.Kind.GROUP)
                        .toList());
        model.addAttribute("branches", Branches.choices(known.branches()));
        model.addAttribute("currencies", known.currencies());
        model.addAttribute("wrong", FormError.of(form));
        model.addAttribute("sums", Sums.of(read(known, Form.of(given)), known.currency(form)));
    }

    /** Lines as they were understood, or as they stand. */
    List<ShownLine> shown(Cooperative cooperative, List<DraftLine> lines, Locale reader) {
        Map<AccountCode, ChartCode> chart =
                charts.codes(cooperative.id()).stream().collect(Collectors.toMap(ChartCode::code, Function.identity()));
        Map<BranchId, String> codes =
                branches.of(cooperative.id()).stream().collect(Collectors.toMap(Branch::id, Branch::code));
        return lines.stream()
                .map(line -> switch (line.target()) {
                    case Target.Numbered(String number) -> new ShownLine(number, "", "", line.amount());
                    case Target.OwnCode(AccountCode code, BranchId branch) -> {
                        ChartCode found = chart.get(code);
                        String name = found == null ? "" : found.names().in(reader);
                        yield new ShownLine(code.value(), name, codes.getOrDefault(branch, ""), line.amount());
                    }
                })
                .toList();
    }

    /** Whether a form can write the same lines: it has one currency for all of them, one that the books have. */
    boolean canRepeat(Cooperative cooperative, List<DraftLine> lines) {
        List<Currency> used =
                lines.stream().map(line -> line.amount().currency()).distinct().toList();
        if (lines.size() > LINES_MAX || used.size() != 1) {
            return false;
        }
        Currency only = used.getFirst();
        return only.equals(cooperative.currency()) || currencies(cooperative).containsKey(only.getCurrencyCode());
    }

    /** The fields that would write the same lines, if it {@linkplain #canRepeat can}. */
    Map<String, String> fields(Cooperative cooperative, List<DraftLine> lines) {
        Map<String, String> fields = new HashMap<>();
        List<ShownLine> shown = shown(cooperative, lines, Locale.ROOT);
        for (int n = 1; n <= lines.size(); n++) {
            ShownLine line = shown.get(n - 1);
            boolean numbered = lines.get(n - 1).target() instanceof Target.Numbered;
            fields.put("target" + n, numbered ? "#" + line.target() : line.target());
            fields.put("branch" + n, line.branch());
            boolean debit = line.amount().isPositive();
            fields.put(
                    (debit ? "debit" : "credit") + n,
                    (debit ? line.amount() : line.amount().negated())
                            .toDecimal()
                            .toPlainString());
        }
        fields.put("lines", String.valueOf(Math.max(FIRST, lines.size())));
        lines.stream()
                .findFirst()
                .ifPresent(
                        line -> fields.put("currency", line.amount().currency().getCurrencyCode()));
        return fields;
    }

    /** Its own first, then those its books have. */
    private Map<String, String> currencies(Cooperative cooperative) {
        TrialBalance trial = books.trialBalance(cooperative.id(), asked.open(cooperative));
        Map<String, String> currencies = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(cooperative.currency()),
                        trial.rows().stream().map(row -> row.balance().currency()))
                .map(Currency::getCurrencyCode)
                .forEach(code -> currencies.put(code, code));
        return currencies;
    }

    private static int shown(Form form) {
        String text = form.text("lines");
        int before = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : FIRST;
        int wanted = form.text(MORE).isEmpty() ? before : before + MORE_LINES;
        return Math.clamp(wanted, FIRST, LINES_MAX);
    }
}
