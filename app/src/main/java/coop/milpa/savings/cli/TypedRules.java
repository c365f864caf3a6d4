package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.platform.Source;
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
import coop.milpa.savings.SavingsProduct;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a product as texts under the names of columns, and back: what is listed can be published elsewhere.
 *
 * @param product  which, with its names
 * @param rules  what holds
 */
record TypedRules(SavingsProduct product, ProductRules rules) {

    static final List<String> COLUMNS = List.of(
            "product",
            "currency",
            "kind",
            "valid_from",
            "insured",
            "offered",
            "opening_minimum",
            "balance_minimum",
            "age_from",
            "age_to",
            "successor",
            "maintenance",
            "maintenance_every",
            "below",
            "below_fee",
            "withdrawal_fee",
            "free_withdrawals",
            "closing_fee",
            "shortage",
            "release_on",
            "early_allowed",
            "early_penalty",
            "tolerated_misses",
            "loses_bonus",
            "missed_penalty",
            "bonus_percent",
            "bonus_fixed",
            "notice_months",
            "dormant_months",
            "escheat",
            "deposit_wakes",
            "source",
            "status");

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final int SOURCE_MAX = 200;

    /**
     * What one line of texts says.
     *
     * @param read  the rules; empty if they cannot be read
     * @param bad  why not
     */
    record Line(Optional<TypedRules> read, Optional<RuleCells.Bad> bad) {}

    static Line read(Map<String, String> texts, Currency usual) {
        var cells = new RuleCells(texts);
        String code = cells.text("product");
        if (!SavingsProduct.isCode(code)) {
            cells.spoilt("product", code);
        }
        String spanish = cells.text("name_es", code);
        String english = cells.text("name_en", spanish);
        Currency currency = cells.currency("currency", usual);
        Source source = source(cells);
        var validFrom = cells.date("valid_from");
        Optional<Rules> rules = rules(cells, currency);
        if (cells.bad().isPresent() || rules.isEmpty()) {
            return new Line(Optional.empty(), cells.bad());
        }
        return new Line(
                Optional.of(new TypedRules(
                        new SavingsProduct(code, spanish, english),
                        new ProductRules(code, currency, validFrom, rules.get(), source))),
                Optional.empty());
    }

    private static Source source(RuleCells cells) {
        String text = cells.text("source");
        Source.Status status = cells.word("status", Source.Status.UNCONFIRMED);
        if (text.isEmpty() || text.length() > SOURCE_MAX) {
            cells.spoilt("source", text);
            return Source.unconfirmed("?");
        }
        return new Source(text, status);
    }

    private static Optional<Rules> rules(RuleCells cells, Currency currency) {
        Kind kind = cells.word("kind", Kind.DEMAND);
        boolean insured = cells.flag("insured", true);
        boolean offered = cells.flag("offered", true);
        try {
            return Optional.of(new Rules(
                    kind,
                    insured,
                    offered,
                    limits(cells, currency),
                    fees(cells, currency),
                    plan(cells, currency),
                    dormancy(cells)));
        } catch (IllegalArgumentException e) {
            cells.spoilt("kind", kind + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Limits limits(RuleCells cells, Currency currency) {
        return new Limits(
                cells.amount("opening_minimum", currency),
                cells.amount("balance_minimum", currency),
                cells.whole("age_from", Limits.NONE.ageFrom()),
                cells.whole("age_to", Limits.NONE.ageTo()),
                cells.text("successor", ""));
    }

    private static Fees fees(RuleCells cells, Currency currency) {
        return new Fees(
                cells.amount("maintenance", currency),
                cells.word("maintenance_every", Every.MONTH),
                cells.amount("below", currency),
                cells.amount("below_fee", currency),
                cells.amount("withdrawal_fee", currency),
                cells.whole("free_withdrawals", 0),
                cells.amount("closing_fee", currency),
                cells.word("shortage", Shortage.SKIP));
    }

    private static Plan plan(RuleCells cells, Currency currency) {
        var missed = new MissedQuotas(
                cells.whole("tolerated_misses", 0),
                cells.flag("loses_bonus", false),
                cells.amount("missed_penalty", currency));
        Optional<MonthDay> release = cells.monthDay("release_on");
        boolean early = cells.flag("early_allowed", true);
        Rate penalty = cells.percent("early_penalty");
        return new Plan(
                release, early, penalty, missed, cells.percent("bonus_percent"), cells.amount("bonus_fixed", currency));
    }

    private static Dormancy dormancy(RuleCells cells) {
        return new Dormancy(
                cells.whole("notice_months", 0),
                cells.whole("dormant_months", 0),
                cells.text("escheat", ""),
                cells.flag("deposit_wakes", false));
    }

    /** The texts of {@link #COLUMNS}. */
    static List<String> row(ProductRules all) {
        Rules rules = all.rules();
        Limits limits = rules.limits();
        Fees fees = rules.fees();
        Plan plan = rules.plan();
        Currency currency = all.currency();
        return List.of(
                all.product(),
                currency.getCurrencyCode(),
                rules.kind().name(),
                all.validFrom().toString(),
                String.valueOf(rules.insured()),
                String.valueOf(rules.offered()),
                decimal(limits.opening(), currency),
                decimal(limits.balance(), currency),
                String.valueOf(limits.ageFrom()),
                String.valueOf(limits.ageTo()),
                limits.successor(),
                decimal(fees.maintenance(), currency),
                fees.every().name(),
                decimal(fees.below(), currency),
                decimal(fees.belowFee(), currency),
                decimal(fees.withdrawal(), currency),
                String.valueOf(fees.free()),
                decimal(fees.closing(), currency),
                fees.shortage().name(),
                plan.release().map(MONTH_DAY::format).orElse(""),
                String.valueOf(plan.earlyAllowed()),
                plan.earlyPenalty().toText(),
                String.valueOf(plan.missed().tolerated()),
                String.valueOf(plan.missed().losesBonus()),
                decimal(plan.missed().penalty(), currency),
                plan.bonusPercent().toText(),
                decimal(plan.bonusFixed(), currency),
                String.valueOf(rules.dormancy().noticeMonths()),
                String.valueOf(rules.dormancy().months()),
                rules.dormancy().escheat(),
                String.valueOf(rules.dormancy().depositWakes()),
                all.source().text(),
                all.source().status().name());
    }

    private static String decimal(long minor, Currency currency) {
        return new Money(minor, currency).toDecimal().toPlainString();
    }
}
