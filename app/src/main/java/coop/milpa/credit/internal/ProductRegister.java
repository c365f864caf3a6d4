package coop.milpa.credit.internal;

import coop.milpa.credit.CreditProduct;
import coop.milpa.credit.CreditVersion;
import coop.milpa.kernel.CooperativeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products and their versions in PostgreSQL. Works in the caller's transaction. */
@Repository
class ProductRegister {

    private final JdbcClient jdbc;

    ProductRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, CreditProduct product) {
        jdbc.sql("""
                        insert into credit.product (cooperative_id, code, name_es, name_en)
                        values (:cooperative, :code, :spanish, :english)
                        on conflict (cooperative_id, code)
                            do update set name_es = excluded.name_es, name_en = excluded.name_en
                        """)
                .param("cooperative", cooperative.value())
                .param("code", product.code())
                .param("spanish", product.spanish())
                .param("english", product.english())
                .update();
    }

    List<CreditProduct> products(CooperativeId cooperative) {
        return jdbc.sql("""
                        select code, name_es, name_en from credit.product
                        where cooperative_id = :cooperative order by code
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) ->
                        new CreditProduct(row.getString("code"), row.getString("name_es"), row.getString("name_en")))
                .list();
    }

    void add(CooperativeId cooperative, CreditVersion version) {
        jdbc.sql("""
                        insert into credit.product_version (cooperative_id, product, valid_from, currency, offered,
                            credit_type, minimum, maximum, instalments_min, instalments_max, every, unit, method,
                            year_days, grace_max, level_multiple, rounding, cycle_from, cycle_rate, ceiling, fee_name,
                            fee_kind, fee_value, fee_when, early, due_order, advance_order, future, penalty_rate,
                            penalty_grace, seniority_days, encaje, retained, band_to, band_level, band_votes, source,
                            status)
                        values (:cooperative, :product, :from, :currency, :offered, :type, :minimum, :maximum,
                            :instalmentsMin, :instalmentsMax, :every, :unit, :method, :yearDays, :graceMax, :multiple,
                            :rounding, :cycleFrom, :cycleRate, :ceiling, :feeName, :feeKind, :feeValue, :feeWhen,
                            :early, :dueOrder, :advanceOrder, :future, :penaltyRate, :penaltyGrace, :seniorityDays,
                            :encaje, :retained, :bandTo, :bandLevel, :bandVotes, :source, :status)
                        """).paramSource(VersionColumns.of(cooperative, version)).update();
    }

    /** By product and first day. */
    List<CreditVersion> versions(CooperativeId cooperative) {
        return jdbc.sql("""
                        select product, valid_from, currency, offered, credit_type, minimum, maximum, instalments_min,
                            instalments_max, every, unit, method, year_days, grace_max, level_multiple, rounding,
                            cycle_from, cycle_rate, ceiling, fee_name, fee_kind, fee_value, fee_when, early, due_order,
                            advance_order, future, penalty_rate, penalty_grace, seniority_days, encaje, retained,
                            band_to, band_level, band_votes, source, status
                        from credit.product_version where cooperative_id = :cooperative
                        order by product, valid_from
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new VersionRow(row).read())
                .list();
    }
}
