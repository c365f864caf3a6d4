package coop.milpa.origination.web;

import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.Money;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.PlannedInstalment;
import coop.milpa.origination.Budget;
import coop.milpa.origination.BudgetLine;
import coop.milpa.origination.BudgetLine.Flow;
import coop.milpa.origination.BudgetLine.Part;
import coop.milpa.origination.LoanApplication.Contents;
import coop.milpa.origination.Purpose;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads from a form what an application says: a line for each income, expense and instalment.
 *
 * @param form  what was written
 * @param currency  of the product
 */
record ContentsForm(Form form, Currency currency) {

    private static final int COUNT_MAX = 3_600;
    private static final int PLAN_MAX = 120;
    private static final String PLAN = "plan";
    private static final String ACTIVITY = "activity";

    /** Empty if something is wrong, which the form then says. */
    Optional<Contents> read() {
        Optional<Money> amount = positive("amount");
        List<PlannedInstalment> plan = plan();
        Optional<Integer> instalments = plan.isEmpty() ? count("instalments", 1) : Optional.of(plan.size());
        Optional<Integer> principal = count("gracePrincipal", 0);
        Optional<Integer> interest = count("graceInterest", 0);
        Optional<String> purpose = form.needed("purpose", Purpose.WORDS_MAX);
        Optional<String> activity = activity();
        List<BudgetLine> lines = budget();
        if (!form.isRight()) {
            return Optional.empty();
        }
        var asked = new LoanAsked(
                form.text("product"),
                amount.orElseThrow(),
                instalments.orElseThrow(),
                new LoanGrace(principal.orElseThrow(), interest.orElseThrow(), 0),
                plan);
        return Optional.of(
                new Contents(asked, new Purpose(purpose.orElseThrow(), activity), new Budget(currency, lines)));
    }

    /** What an application says, as somebody would write it. */
    static Map<String, String> written(Contents contents) {
        Map<String, String> written = new HashMap<>();
        LoanAsked asked = contents.asked();
        written.put("product", asked.product());
        written.put("amount", asked.amount().toDecimal().toPlainString());
        written.put("instalments", asked.plan().isEmpty() ? Integer.toString(asked.instalments()) : "");
        written.put("gracePrincipal", Integer.toString(asked.grace().principal()));
        written.put("graceInterest", Integer.toString(asked.grace().interestPayment()));
        written.put(
                PLAN,
                asked.plan().stream()
                        .map(each -> each.due() + " "
                                + new Money(each.principal(), asked.amount().currency())
                                        .toDecimal()
                                        .toPlainString())
                        .collect(Collectors.joining("\n")));
        written.put("purpose", contents.purpose().words());
        written.put(ACTIVITY, contents.purpose().activity().orElse(""));
        for (Part part : Part.values()) {
            for (Flow flow : Flow.values()) {
                written.put(
                        field(part, flow),
                        contents.budget().of(part, flow).stream()
                                .map(line -> line.words() + " "
                                        + line.monthly().toDecimal().toPlainString())
                                .collect(Collectors.joining("\n")));
            }
        }
        return written;
    }

    private Optional<Money> positive(String field) {
        return form.money(field, currency)
                .flatMap(money -> money.isPositive()
                        ? Optional.of(money)
                        : form.wrong(field, Message.of("origination.form.nothing")));
    }

    /** A field that may be empty where nothing is a count. */
    private Optional<Integer> count(String field, int least) {
        return form.text(field).isEmpty() && least == 0 ? Optional.of(0) : form.whole(field, least, COUNT_MAX);
    }

    private Optional<String> activity() {
        String text = form.text(ACTIVITY);
        if (!text.isEmpty() && !Purpose.isActivity(text)) {
            return form.wrong(ACTIVITY, Message.of("origination.form.activity", Input.shown(text)));
        }
        return Optional.of(text).filter(code -> !code.isEmpty());
    }

    private List<PlannedInstalment> plan() {
        List<PlannedInstalment> plan = new ArrayList<>();
        lines(
                PLAN,
                PLAN_MAX,
                line -> planned(line)
                        .ifPresentOrElse(
                                plan::add,
                                () -> form.wrong(PLAN, Message.of("origination.form.plan", Input.shown(line)))));
        return plan;
    }

    private Optional<PlannedInstalment> planned(String line) {
        String[] cells = line.split("\\s+", 2);
        if (cells.length < 2) {
            return Optional.empty();
        }
        Form cell = Form.of(Map.of("due", cells[0], "principal", cells[1]));
        Optional<LocalDate> due = cell.day("due");
        Optional<Money> principal =
                cell.money("principal", currency).filter(money -> money.minor() <= BudgetLine.MONTHLY_MAX);
        return due.flatMap(day -> principal.map(money -> new PlannedInstalment(day, money.minor())));
    }

    private List<BudgetLine> budget() {
        List<BudgetLine> budget = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Flow flow : Flow.values()) {
                String field = field(part, flow);
                lines(
                        field,
                        Budget.MOST / 4,
                        line -> line(part, flow, line)
                                .ifPresentOrElse(
                                        budget::add,
                                        () -> form.wrong(
                                                field, Message.of("origination.form.line", Input.shown(line)))));
            }
        }
        return budget;
    }

    /** Words, and after the last space an amount. */
    private Optional<BudgetLine> line(Part part, Flow flow, String line) {
        int space = line.lastIndexOf(' ');
        String words = space < 0 ? "" : line.substring(0, space).strip();
        if (words.isEmpty() || words.length() > BudgetLine.WORDS_MAX) {
            return Optional.empty();
        }
        return Form.of(Map.of("monthly", line.substring(space + 1)))
                .money("monthly", currency)
                .filter(BudgetLine::fits)
                .map(money -> new BudgetLine(part, flow, words, money));
    }

    private void lines(String field, int most, Consumer<String> each) {
        List<String> lines = form.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > most) {
            form.wrong(field, Message.of("origination.form.lines", most));
            return;
        }
        lines.forEach(each);
    }

    /** {@code householdIncome} and its likes. */
    static String field(Part part, Flow flow) {
        String name = flow == Flow.INCOME ? "Income" : "Expenses";
        return (part == Part.HOUSEHOLD ? "household" : "enterprise") + name;
    }
}
