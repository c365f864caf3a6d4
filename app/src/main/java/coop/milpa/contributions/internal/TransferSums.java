package coop.milpa.contributions.internal;

import coop.milpa.kernel.CooperativeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What transfers say against what movements say of them. Works in the caller's transaction. */
@Repository
class TransferSums {

    private static final int OFFENDERS_MAX = 11;

    private final JdbcClient jdbc;

    TransferSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long transfers(CooperativeId cooperative) {
        return jdbc.sql("select count(*) from contributions.transfer where cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .query(Long.class)
                .single();
    }

    /** Sides of transfers without their movement, and movements without a transfer. */
    List<String> offenders(CooperativeId cooperative) {
        return jdbc.sql("""
                        select coalesce('transfer ' || side.number, 'entry ' || m.entry_id) || ': transferred '
                            || coalesce(side.amount, 0) || ', moved ' || coalesce(m.amount, 0)
                        from (
                            select number, entry_id, business_date, from_member_id as member_id, -amount as amount
                            from contributions.transfer where cooperative_id = :cooperative
                            union all
                            select number, entry_id, business_date, to_member_id, amount
                            from contributions.transfer where cooperative_id = :cooperative) side
                        full join (
                            select entry_id, business_date, member_id, amount from contributions.movement
                            where cooperative_id = :cooperative and kind = 'TRANSFER') m
                            on m.entry_id = side.entry_id and m.member_id = side.member_id
                                and m.business_date = side.business_date
                        where m.amount is distinct from side.amount
                        limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("limit", OFFENDERS_MAX)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
