package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.savings.ProductRules;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules of products in PostgreSQL. Works in the caller's transaction. */
@Repository
class RulesRegister {

    private final JdbcClient jdbc;

    RulesRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, ProductRules rules) {
        jdbc.sql("""
                        insert into savings.product_rules (cooperative_id, product, currency, valid_from, kind, insured,
                            offered, opening_minimum, balance_minimum, age_from, age_to, successor, maintenance,
                            maintenance_every, below, below_fee, withdrawal_fee, free_withdrawals, closing_fee,
                            shortage, release_month, release_day, early_allowed, early_penalty, tolerated_misses,
                            loses_bonus, missed_penalty, bonus_percent, bonus_fixed, notice_months,
                            dormant_months, escheat, deposit_wakes, status, source)
                        values (:cooperative, :product, :currency, :validFrom, :kind, :insured, :offered,
                            :openingMinimum, :balanceMinimum, :ageFrom, :ageTo, :successor, :maintenance,
                            :maintenanceEvery, :below, :belowFee, :withdrawalFee, :freeWithdrawals, :closingFee,
                            :shortage, :releaseMonth, :releaseDay, :earlyAllowed, :earlyPenalty, :toleratedMisses,
                            :losesBonus, :missedPenalty, :bonusPercent, :bonusFixed, :noticeMonths,
                            :dormantMonths, :escheat, :depositWakes, :status, :source)
                        """)
                .param("cooperative", cooperative.value())
                .params(RulesRow.values(rules))
                .update();
    }

    /** By product, currency and first day. */
    List<ProductRules> all(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, currency, valid_from, kind, insured, offered, opening_minimum, balance_minimum,
                            age_from, age_to, successor, maintenance, maintenance_every, below, below_fee,
                            withdrawal_fee, free_withdrawals, closing_fee, shortage, release_month, release_day,
                            early_allowed, early_penalty, tolerated_misses, loses_bonus, missed_penalty,
                            bonus_percent, bonus_fixed, notice_months, dormant_months, escheat, deposit_wakes, status,
                            source
                        from savings.product_rules where cooperative_id = :cooperative
                        order by product, currency, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> RulesRow.read(row))
                .list();
    }
}
