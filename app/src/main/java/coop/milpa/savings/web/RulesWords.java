package coop.milpa.savings.web;

import coop.milpa.kernel.Rate;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.web.Aspect;
import coop.milpa.web.Words;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what may be done with a product and what it costs, so that those who save understand it. */
@Component
class RulesWords {

    private static final String PREFIX = "page.savings.rules.";

    private final MessageSource messages;
    private final Words words;

    RulesWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** All rules that say anything; a fee that is not charged is named once, as no fee. */
    List<Aspect> of(Rules rules, Currency currency, Locale reader) {
        var told = new Told(new ArrayList<>(), currency, reader);
        told.add("kind", "kind." + rules.kind().name());
        told.add("insured", rules.insured() ? "insured.yes" : "insured.no");
        told.add("offered", rules.offered() ? "offered.yes" : "offered.no");
        limits(told, rules.limits());
        fees(told, rules.fees());
        plan(told, rules.plan());
        dormancy(told, rules.dormancy());
        return told.aspects();
    }

    private static void limits(Told told, Limits limits) {
        boolean anyAge = limits.ageFrom() == Limits.NONE.ageFrom() && limits.ageTo() == Limits.NONE.ageTo();
        told.addIf(!anyAge, "ages", "ages.between", number(limits.ageFrom()), number(limits.ageTo()));
        told.addIf(limits.opening() > 0, "opening", "opening.least", told.money(limits.opening()));
        told.addIf(limits.balance() > 0, "balance", "balance.least", told.money(limits.balance()));
        told.addIf(!limits.successor().isEmpty(), "successor", "successor.becomes", limits.successor());
    }

    private static void fees(Told told, Fees fees) {
        told.addIf(fees.equals(Fees.NONE), "fees", "fees.none");
        told.addIf(
                fees.maintenance() > 0,
                "maintenance",
                "maintenance." + fees.every().name(),
                told.money(fees.maintenance()));
        told.addIf(fees.belowFee() > 0, "below", "below.fee", told.money(fees.below()), told.money(fees.belowFee()));
        told.addIf(
                fees.withdrawal() > 0,
                "withdrawal",
                fees.free() == 0 ? "withdrawal.each" : "withdrawal.beyond",
                told.money(fees.withdrawal()),
                number(fees.free()));
        told.addIf(fees.closing() > 0, "closing", "closing.fee", told.money(fees.closing()));
    }

    private static void plan(Told told, Plan plan) {
        plan.release().ifPresent(day -> told.add("release", "release.on", told.day(day)));
        told.addIf(!plan.earlyAllowed(), "early", "early.no");
        told.addIf(
                plan.earlyAllowed() && !plan.earlyPenalty().isZero(),
                "early",
                "early.penalty",
                plan.earlyPenalty().toText());
        var missed = plan.missed();
        told.addIf(
                missed.penalty() > 0,
                "missed",
                "missed.penalty",
                number(missed.tolerated()),
                told.money(missed.penalty()));
        told.addIf(missed.losesBonus(), "missed-bonus", "missed.loses", number(missed.tolerated()));
        told.addIf(
                plan.bonusPercent().compareTo(Rate.ZERO) > 0,
                "bonus",
                "bonus.percent",
                plan.bonusPercent().toText());
        told.addIf(plan.bonusFixed() > 0, "bonus-fixed", "bonus.fixed", told.money(plan.bonusFixed()));
    }

    private static void dormancy(Told told, Dormancy dormancy) {
        told.addIf(dormancy.months() > 0, "dormancy", "dormancy.after", number(dormancy.months()));
        told.addIf(!dormancy.escheat().isEmpty(), "escheat", "escheat.to", dormancy.escheat());
    }

    private static String number(int number) {
        return String.valueOf(number);
    }

    /** What has been said so far, to whom, of which currency. */
    private final class Told {

        private final List<Aspect> aspects;
        private final Currency currency;
        private final Locale reader;

        private Told(List<Aspect> aspects, Currency currency, Locale reader) {
            this.aspects = aspects;
            this.currency = currency;
            this.reader = reader;
        }

        List<Aspect> aspects() {
            return List.copyOf(aspects);
        }

        void add(String label, String key, String... arguments) {
            aspects.add(new Aspect(PREFIX + label, messages.getMessage(PREFIX + key, arguments, reader)));
        }

        void addIf(boolean holds, String label, String key, String... arguments) {
            if (holds) {
                add(label, key, arguments);
            }
        }

        String money(long minor) {
            return words.money(minor, currency);
        }

        String day(MonthDay day) {
            String month = day.getMonth().getDisplayName(TextStyle.FULL, reader);
            return messages.getMessage(PREFIX + "day", new Object[] {number(day.getDayOfMonth()), month}, reader);
        }
    }
}
