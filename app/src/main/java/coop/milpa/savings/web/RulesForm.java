package coop.milpa.savings.web;

import coop.milpa.kernel.Money;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import java.time.MonthDay;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of what may be done with a product and what that costs. */
final class RulesForm {

    static final List<TermsField> FIELDS = List.of(
            choice("kind"),
            choice("insured"),
            choice("offered"),
            money("opening"),
            money("balance"),
            number("ageFrom"),
            number("ageTo"),
            text("successor"),
            money("maintenance"),
            choice("every"),
            money("below"),
            money("belowFee"),
            money("withdrawal"),
            number("free"),
            money("closing"),
            choice("shortage"),
            text("release"),
            choice("early"),
            number("earlyPenalty"),
            number("tolerated"),
            choice("losesBonus"),
            money("missedPenalty"),
            number("bonusPercent"),
            money("bonusFixed"),
            number("noticeMonths"),
            number("months"),
            text("escheat"),
            choice("depositWakes"));

    private RulesForm() {}

    /** Empty if something is wrong, or does not go together. */
    static Optional<Rules> read(Form form, Currency currency) {
        var cells = new TermsReader(form, currency);
        var kind = cells.word("kind", List.of(Kind.values()));
        try {
            var rules = new Rules(
                    kind,
                    cells.yes("insured"),
                    cells.yes("offered"),
                    limits(cells),
                    fees(cells),
                    plan(cells),
                    new Dormancy(
                            cells.whole("noticeMonths", 0),
                            cells.whole("months", 0),
                            cells.text("escheat"),
                            cells.yes("depositWakes")));
            return form.isRight() ? Optional.of(rules) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return form.isRight() ? form.wrong("kind", Message.of("savings.form.rules-apart")) : Optional.empty();
        }
    }

    /** What holds now, as the form says it. */
    static Map<String, String> filled(Rules rules, Currency currency) {
        Map<String, String> filled = new HashMap<>();
        filled.put("kind", rules.kind().name());
        filled.put("insured", yes(rules.insured()));
        filled.put("offered", yes(rules.offered()));
        Limits limits = rules.limits();
        filled.put("opening", amount(limits.opening(), currency));
        filled.put("balance", amount(limits.balance(), currency));
        filled.put("ageFrom", String.valueOf(limits.ageFrom()));
        filled.put("ageTo", String.valueOf(limits.ageTo()));
        filled.put("successor", limits.successor());
        Fees fees = rules.fees();
        filled.put("maintenance", amount(fees.maintenance(), currency));
        filled.put("every", fees.every().name());
        filled.put("below", amount(fees.below(), currency));
        filled.put("belowFee", amount(fees.belowFee(), currency));
        filled.put("withdrawal", amount(fees.withdrawal(), currency));
        filled.put("free", String.valueOf(fees.free()));
        filled.put("closing", amount(fees.closing(), currency));
        filled.put("shortage", fees.shortage().name());
        fill(filled, rules.plan(), currency);
        Dormancy dormancy = rules.dormancy();
        filled.put("noticeMonths", String.valueOf(dormancy.noticeMonths()));
        filled.put("months", String.valueOf(dormancy.months()));
        filled.put("escheat", dormancy.escheat());
        filled.put("depositWakes", yes(dormancy.depositWakes()));
        return filled;
    }

    private static void fill(Map<String, String> filled, Plan plan, Currency currency) {
        filled.put("release", plan.release().map(RulesForm::text).orElse(""));
        filled.put("early", yes(plan.earlyAllowed()));
        filled.put("earlyPenalty", plan.earlyPenalty().toText());
        filled.put("tolerated", String.valueOf(plan.missed().tolerated()));
        filled.put("losesBonus", yes(plan.missed().losesBonus()));
        filled.put("missedPenalty", amount(plan.missed().penalty(), currency));
        filled.put("bonusPercent", plan.bonusPercent().toText());
        filled.put("bonusFixed", amount(plan.bonusFixed(), currency));
    }

    private static Limits limits(TermsReader cells) {
        return new Limits(
                cells.money("opening").minor(),
                cells.money("balance").minor(),
                cells.whole("ageFrom", Limits.NONE.ageFrom()),
                cells.whole("ageTo", Limits.NONE.ageTo()),
                cells.text("successor"));
    }

    private static Fees fees(TermsReader cells) {
        return new Fees(
                cells.money("maintenance").minor(),
                cells.word("every", List.of(Every.values())),
                cells.money("below").minor(),
                cells.money("belowFee").minor(),
                cells.money("withdrawal").minor(),
                cells.whole("free", 0),
                cells.money("closing").minor(),
                cells.word("shortage", List.of(Shortage.values())));
    }

    private static Plan plan(TermsReader cells) {
        var missed = new MissedQuotas(
                cells.whole("tolerated", 0),
                cells.yes("losesBonus"),
                cells.money("missedPenalty").minor());
        return new Plan(
                cells.monthDay("release"),
                cells.yes("early"),
                cells.percent("earlyPenalty", "100"),
                missed,
                cells.percent("bonusPercent", "1000"),
                cells.money("bonusFixed").minor());
    }

    private static String text(MonthDay day) {
        return "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }

    private static String yes(boolean holds) {
        return holds ? TermsReader.YES : TermsReader.NO;
    }

    private static String amount(long minor, Currency currency) {
        return new Money(minor, currency).toDecimal().toPlainString();
    }

    private static TermsField choice(String name) {
        return new TermsField(name, TermsField.Kind.CHOICE);
    }

    private static TermsField money(String name) {
        return new TermsField(name, TermsField.Kind.MONEY);
    }

    private static TermsField number(String name) {
        return new TermsField(name, TermsField.Kind.NUMBER);
    }

    private static TermsField text(String name) {
        return new TermsField(name, TermsField.Kind.TEXT);
    }
}
