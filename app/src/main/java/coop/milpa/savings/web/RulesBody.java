package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.kernel.Rate;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Dormancy;
import coop.milpa.savings.ProductRules.Every;
import coop.milpa.savings.ProductRules.Fees;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.MissedQuotas;
import coop.milpa.savings.ProductRules.Plan;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductRules.Shortage;
import coop.milpa.savings.web.EarningBody.DecidedBody;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What may be done with a product from a day on, and what it costs, as another system says it. What is left out is not
 * limited, costs nothing and promises nothing.
 *
 * @param names  in both languages, of a product that is new
 */
record RulesBody(LocalDate validFrom, Rules rules, DecidedBody by, Optional<Names> names) {

    private static final int NAME_MAX = 80;
    private static final int CODE_MAX = 40;
    private static final int TEXT_MAX = 200;
    private static final int COUNT_MAX = 9_999;
    private static final int DAY_MAX = 5;
    private static final List<String> PARTS = List.of("limits", "fees", "plan", "dormancy");
    private static final Rate WHOLE = Rate.of("100");
    private static final Rate BONUS_MAX = Rate.of("1000");

    /** What a new product is called. */
    record Names(String spanish, String english) {}

    static RulesBody read(Fields fields, Currency currency) {
        Optional<Names> names = names(fields);
        return new RulesBody(fields.day("validFrom"), rules(fields, currency), DecidedBody.read(fields), names);
    }

    /** Both or none. */
    private static Optional<Names> names(Fields fields) {
        if (!fields.has("spanish") && !fields.has("english")) {
            return Optional.empty();
        }
        return Optional.of(new Names(fields.text("spanish", NAME_MAX), fields.text("english", NAME_MAX)));
    }

    private static Rules rules(Fields fields, Currency currency) {
        Kind kind = fields.word("kind", Kind.values());
        boolean insured = fields.flag("insured");
        boolean offered = fields.flag("offered");
        try {
            Limits limits = fields.part("limits", part -> limits(part, currency));
            Fees fees = fields.part("fees", part -> fees(part, currency));
            Plan plan = fields.part("plan", part -> plan(part, currency));
            return new Rules(kind, insured, offered, limits, fees, plan, fields.part("dormancy", RulesBody::dormancy));
        } catch (IllegalArgumentException e) {
            fields.wrong("kind", "rules-apart");
            // Those behind the part that cannot be were not read, but they are known.
            PARTS.forEach(fields::has);
            return Rules.plain(Kind.DEMAND);
        }
    }

    private static Limits limits(Fields part, Currency currency) {
        return new Limits(
                part.amountIn(currency, "opening").minor(),
                part.amountIn(currency, "balance").minor(),
                part.optionalWhole("ageFrom", 0, Limits.NONE.ageTo()).orElse(0),
                part.optionalWhole("ageTo", 0, Limits.NONE.ageTo()).orElse(Limits.NONE.ageTo()),
                part.optionalText("successor", CODE_MAX).orElse(""));
    }

    private static Fees fees(Fields part, Currency currency) {
        return new Fees(
                part.amountIn(currency, "maintenance").minor(),
                part.optionalWord("every", Every.values()).orElse(Every.MONTH),
                part.amountIn(currency, "below").minor(),
                part.amountIn(currency, "belowFee").minor(),
                part.amountIn(currency, "withdrawal").minor(),
                part.optionalWhole("freeWithdrawals", 0, COUNT_MAX).orElse(0),
                part.amountIn(currency, "closing").minor(),
                part.optionalWord("shortage", Shortage.values()).orElse(Shortage.TAKE_WHAT_THERE_IS));
    }

    private static Plan plan(Fields part, Currency currency) {
        var missed = new MissedQuotas(
                part.optionalWhole("toleratedQuotas", 0, COUNT_MAX).orElse(0),
                part.flag("losesBonus"),
                part.amountIn(currency, "missedPenalty").minor());
        return new Plan(
                release(part),
                part.flag("earlyAllowed"),
                part.optionalRate("earlyPenalty", WHOLE).orElse(Rate.ZERO),
                missed,
                part.optionalRate("bonusPercent", BONUS_MAX).orElse(Rate.ZERO),
                part.amountIn(currency, "bonusFixed").minor());
    }

    private static Optional<MonthDay> release(Fields part) {
        return part.optionalText("release", DAY_MAX).flatMap(text -> {
            try {
                return Optional.of(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                part.wrong("release", "not-a-month-day");
                return Optional.empty();
            }
        });
    }

    private static Dormancy dormancy(Fields part) {
        return new Dormancy(
                part.optionalWhole("noticeMonths", 0, COUNT_MAX).orElse(0),
                part.optionalWhole("months", 0, COUNT_MAX).orElse(0),
                part.optionalText("escheat", TEXT_MAX).orElse(""),
                part.flag("depositWakes"));
    }

    ProductRules of(String product, Currency currency) {
        return new ProductRules(product, currency, validFrom, rules, by.source());
    }
}
