package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.ShiftId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of transfers and differences in PostgreSQL. Works in the caller's transaction. */
@Repository
class FlowRegister {

    private final JdbcClient jdbc;

    FlowRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What moved besides operations, minor units.
     *
     * @param adjusted  differences that were posted, negative for cash short
     */
    record Moves(long received, long sent, long adjusted) {

        static final Moves NONE = new Moves(0, 0, 0);

        Moves plus(Moves other) {
            return new Moves(received + other.received, sent + other.sent, adjusted + other.adjusted);
        }
    }

    /** What came into and went out of drawers by transfers in some shifts; those without any are left out. */
    Map<ShiftId, Moves> ofShifts(CooperativeId cooperative, Collection<ShiftId> shifts) {
        Map<ShiftId, Moves> moves = new HashMap<>();
        jdbc.sql("""
                        select shift_id, sum(received)::bigint as received, sum(sent)::bigint as sent
                        from (
                            select from_shift as shift_id, 0 as received, sent from teller.transfer
                            where cooperative_id = :cooperative and from_shift = any(:shifts)
                            union all
                            select to_shift, received, 0 from teller.transfer
                            where cooperative_id = :cooperative and to_shift = any(:shifts) and state = 'RECEIVED'
                        ) as t
                        group by shift_id
                        """)
                .param("cooperative", cooperative.value())
                .param("shifts", shifts.stream().map(ShiftId::value).toArray(UUID[]::new))
                .query(row -> {
                    moves.put(
                            new ShiftId(row.getObject("shift_id", UUID.class)),
                            new Moves(row.getLong("received"), row.getLong("sent"), 0));
                });
        return moves;
    }

    /** What came into and went out of cash points on a day besides operations; those without any are left out. */
    Map<CashPointId, Moves> ofDay(CooperativeId cooperative, LocalDate day) {
        Map<CashPointId, Moves> moves = new HashMap<>();
        jdbc.sql("""
                        select point_id, sum(received)::bigint as received, sum(sent)::bigint as sent,
                            sum(adjusted)::bigint as adjusted
                        from (
                            select from_point as point_id, 0 as received, sent, 0 as adjusted from teller.transfer
                            where cooperative_id = :cooperative and sent_on = :day
                            union all
                            select to_point, received, 0, 0 from teller.transfer
                            where cooperative_id = :cooperative and received_on = :day
                            union all
                            select s.point_id, 0, 0, c.counted - c.expected
                            from teller.shift_count c
                            join teller.shift s on s.cooperative_id = c.cooperative_id and s.shift_id = c.shift_id
                            where c.cooperative_id = :cooperative and c.posted_on = :day
                        ) as m
                        group by point_id
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query(row -> {
                    moves.put(
                            new CashPointId(row.getObject("point_id", UUID.class)),
                            new Moves(row.getLong("received"), row.getLong("sent"), row.getLong("adjusted")));
                });
        return moves;
    }
}
