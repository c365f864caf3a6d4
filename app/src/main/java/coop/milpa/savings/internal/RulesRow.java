package coop.milpa.savings.internal;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules as the columns of one row, and back. */
final class RulesRow {

    private RulesRow() {}

    static Map<String, @Nullable Object> values(ProductRules all) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("product", all.product());
        values.put("currency", all.currency().getCurrencyCode());
        values.put("validFrom", all.validFrom());
        values.put("kind", all.rules().kind().name());
        values.put("insured", all.rules().insured());
        values.put("offered", all.rules().offered());
        putLimits(values, all.rules().limits());
        putFees(values, all.rules().fees());
        putPlan(values, all.rules().plan());
        values.put("noticeMonths", all.rules().dormancy().noticeMonths());
        values.put("dormantMonths", all.rules().dormancy().months());
        values.put("escheat", all.rules().dormancy().escheat());
        values.put("depositWakes", all.rules().dormancy().depositWakes());
        values.put("status", all.source().status().name().toLowerCase(Locale.ROOT));
        values.put("source", all.source().text());
        return values;
    }

    private static void putLimits(Map<String, @Nullable Object> values, Limits limits) {
        values.put("openingMinimum", limits.opening());
        values.put("balanceMinimum", limits.balance());
        values.put("ageFrom", limits.ageFrom());
        values.put("ageTo", limits.ageTo());
        values.put("successor", limits.successor());
    }

    private static void putFees(Map<String, @Nullable Object> values, Fees fees) {
        values.put("maintenance", fees.maintenance());
        values.put("maintenanceEvery", fees.every().name());
        values.put("below", fees.below());
        values.put("belowFee", fees.belowFee());
        values.put("withdrawalFee", fees.withdrawal());
        values.put("freeWithdrawals", fees.free());
        values.put("closingFee", fees.closing());
        values.put("shortage", fees.shortage().name());
    }

    private static void putPlan(Map<String, @Nullable Object> values, Plan plan) {
        values.put("releaseMonth", plan.release().map(MonthDay::getMonthValue).orElse(null));
        values.put("releaseDay", plan.release().map(MonthDay::getDayOfMonth).orElse(null));
        values.put("earlyAllowed", plan.earlyAllowed());
        values.put("earlyPenalty", plan.earlyPenalty().percent());
        values.put("toleratedMisses", plan.missed().tolerated());
        values.put("losesBonus", plan.missed().losesBonus());
        values.put("missedPenalty", plan.missed().penalty());
        values.put("bonusPercent", plan.bonusPercent().percent());
        values.put("bonusFixed", plan.bonusFixed());
    }

    static ProductRules read(ResultSet row) throws SQLException {
        var source = new Source(
                row.getString("source"),
                Source.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)));
        var rules = new Rules(
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("insured"),
                row.getBoolean("offered"),
                limits(row),
                fees(row),
                plan(row),
                dormancy(row));
        return new ProductRules(
                row.getString("product"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("valid_from", LocalDate.class),
                rules,
                source);
    }

    private static Dormancy dormancy(ResultSet row) throws SQLException {
        return new Dormancy(
                row.getInt("notice_months"),
                row.getInt("dormant_months"),
                row.getString("escheat"),
                row.getBoolean("deposit_wakes"));
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                row.getLong("opening_minimum"),
                row.getLong("balance_minimum"),
                row.getInt("age_from"),
                row.getInt("age_to"),
                row.getString("successor"));
    }

    private static Fees fees(ResultSet row) throws SQLException {
        return new Fees(
                row.getLong("maintenance"),
                Every.valueOf(row.getString("maintenance_every")),
                row.getLong("below"),
                row.getLong("below_fee"),
                row.getLong("withdrawal_fee"),
                row.getInt("free_withdrawals"),
                row.getLong("closing_fee"),
                Shortage.valueOf(row.getString("shortage")));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        int month = row.getInt("release_month");
        return new Plan(
                month == 0 ? Optional.empty() : Optional.of(MonthDay.of(month, row.getInt("release_day"))),
                row.getBoolean("early_allowed"),
                new Rate(row.getBigDecimal("early_penalty")),
                new MissedQuotas(
                        row.getInt("tolerated_misses"), row.getBoolean("loses_bonus"), row.getLong("missed_penalty")),
                new Rate(row.getBigDecimal("bonus_percent")),
                row.getLong("bonus_fixed"));
    }
}
