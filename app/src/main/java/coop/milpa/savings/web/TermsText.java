package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Word;
import coop.milpa.kernel.Money;
import coop.milpa.platform.Source;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a product earns, allows and costs from a day on, as other systems are told. */
final class TermsText {

    private TermsText() {}

    /** Who decided, and how far that was checked. */
    record SourceText(String text, String status) {

        static SourceText of(Source source) {
            return new SourceText(source.text(), Word.of(source.status()));
        }
    }

    /** A rate of balances from an amount on. */
    record TierText(Amount from, String rate) {}

    /** What is earned; one tier from nothing is a rate for all balances. */
    record EarningText(
            String currency,
            String validFrom,
            List<TierText> tiers,
            String method,
            String base,
            Amount minimum,
            String yearDays,
            String posting,
            String withholding,
            SourceText source) {

        static EarningText of(ProductVersion version) {
            Earning earning = version.earning();
            Currency currency = version.currency();
            return new EarningText(
                    currency.getCurrencyCode(),
                    version.validFrom().toString(),
                    earning.rates().tiers().stream()
                            .map(tier -> new TierText(
                                    Amount.of(Money.of(tier.from().toPlainString(), currency)),
                                    tier.rate().toText()))
                            .toList(),
                    Word.of(earning.rates().method()),
                    Word.of(earning.base()),
                    Amount.of(Money.of(earning.minimumToEarn().toPlainString(), currency)),
                    Word.of(earning.yearDays()),
                    Word.of(earning.posting().every()),
                    earning.withholding().toText(),
                    SourceText.of(version.source()));
        }
    }

    /** Who may have an account and what must be in it. */
    record LimitsText(Amount opening, Amount balance, int ageFrom, int ageTo, String successor) {}

    /** What an account costs. */
    record FeesText(
            Amount maintenance,
            String every,
            Amount below,
            Amount belowFee,
            Amount withdrawal,
            int freeWithdrawals,
            Amount closing,
            String shortage) {}

    /** What an account for a purpose keeps, and what it promises. */
    record PlanText(
            Optional<String> release,
            boolean earlyAllowed,
            String earlyPenalty,
            int toleratedQuotas,
            boolean losesBonus,
            Amount missedPenalty,
            String bonusPercent,
            Amount bonusFixed) {}

    /** When an account is asleep. */
    record DormancyText(int noticeMonths, int months, String escheat, boolean depositWakes) {}

    /** What may be done and what it costs. */
    record RulesText(
            String currency,
            String validFrom,
            String kind,
            boolean insured,
            boolean offered,
            LimitsText limits,
            FeesText fees,
            PlanText plan,
            DormancyText dormancy,
            SourceText source) {

        static RulesText of(ProductRules decided) {
            Rules rules = decided.rules();
            Currency currency = decided.currency();
            return new RulesText(
                    currency.getCurrencyCode(),
                    decided.validFrom().toString(),
                    Word.of(rules.kind()),
                    rules.insured(),
                    rules.offered(),
                    TermsText.limits(rules, currency),
                    TermsText.fees(rules, currency),
                    TermsText.plan(rules, currency),
                    new DormancyText(
                            rules.dormancy().noticeMonths(),
                            rules.dormancy().months(),
                            rules.dormancy().escheat(),
                            rules.dormancy().depositWakes()),
                    SourceText.of(decided.source()));
        }
    }

    private static LimitsText limits(Rules rules, Currency currency) {
        var limits = rules.limits();
        return new LimitsText(
                amount(limits.opening(), currency),
                amount(limits.balance(), currency),
                limits.ageFrom(),
                limits.ageTo(),
                limits.successor());
    }

    private static FeesText fees(Rules rules, Currency currency) {
        var fees = rules.fees();
        return new FeesText(
                amount(fees.maintenance(), currency),
                Word.of(fees.every()),
                amount(fees.below(), currency),
                amount(fees.belowFee(), currency),
                amount(fees.withdrawal(), currency),
                fees.free(),
                amount(fees.closing(), currency),
                Word.of(fees.shortage()));
    }

    private static PlanText plan(Rules rules, Currency currency) {
        var plan = rules.plan();
        return new PlanText(
                plan.release().map(day -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth())),
                plan.earlyAllowed(),
                plan.earlyPenalty().toText(),
                plan.missed().tolerated(),
                plan.missed().losesBonus(),
                amount(plan.missed().penalty(), currency),
                plan.bonusPercent().toText(),
                amount(plan.bonusFixed(), currency));
    }

    private static Amount amount(long minor, Currency currency) {
        return Amount.of(new Money(minor, currency));
    }
}
