package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CountId;
import coop.milpa.teller.Shift;
import coop.milpa.teller.Shift.State;
import coop.milpa.teller.ShiftCount;
import coop.milpa.teller.ShiftCount.Kind;
import coop.milpa.teller.ShiftId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps shifts and their counts in PostgreSQL. Works in the caller's transaction. */
@Repository
class ShiftRegister {

    private static final String UNFINISHED = "state in ('OPENING', 'OPEN', 'CLOSING')";

    private final JdbcClient jdbc;

    ShiftRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came into and went out of a drawer, minor units. */
    record Moved(long in, long out) {

        Moved plus(Moved other) {
            return new Moved(in + other.in, out + other.out);
        }

        Moved minus(Moved other) {
            return new Moved(in - other.in, out - other.out);
        }
    }

    /** Adds it; false if the drawer or the cashier has an unfinished one, and nothing was changed. */
    boolean add(CooperativeId cooperative, Shift shift, Moved before) {
        return jdbc.sql("""
                        insert into teller.shift (cooperative_id, shift_id, point_id, currency, cashier, business_date,
                            state, opened_at, before_in, before_out)
                        values (:cooperative, :shift, :point, :currency, :cashier, :day, :state, :at, :in, :out)
                        on conflict do nothing
                        """)
                        .param("cooperative", cooperative.value())
                        .param("shift", shift.id().value())
                        .param("point", shift.point().id().value())
                        .param("currency", shift.point().currency().getCurrencyCode())
                        .param("cashier", shift.cashier().value())
                        .param("day", shift.day())
                        .param("state", shift.state().name())
                        .param("at", Columns.at(shift.openedAt()))
                        .param("in", before.in())
                        .param("out", before.out())
                        .update()
                == 1;
    }

    /** Another state, without an end. */
    void set(CooperativeId cooperative, ShiftId shift, State state) {
        jdbc.sql("""
                        update teller.shift set state = :state, through_in = null, through_out = null
                        where cooperative_id = :cooperative and shift_id = :shift
                        """)
                .param("cooperative", cooperative.value())
                .param("shift", shift.value())
                .param("state", state.name())
                .update();
    }

    /** Open from now on. */
    void begun(CooperativeId cooperative, ShiftId shift, Moved before) {
        jdbc.sql("""
                        update teller.shift set state = 'OPEN', before_in = :in, before_out = :out
                        where cooperative_id = :cooperative and shift_id = :shift
                        """)
                .param("cooperative", cooperative.value())
                .param("shift", shift.value())
                .param("in", before.in())
                .param("out", before.out())
                .update();
    }

    /** Counted at its close; what moved until then is known. */
    void counted(CooperativeId cooperative, ShiftId shift, Moved through) {
        jdbc.sql("""
                        update teller.shift set state = 'CLOSING', through_in = :in, through_out = :out
                        where cooperative_id = :cooperative and shift_id = :shift
                        """)
                .param("cooperative", cooperative.value())
                .param("shift", shift.value())
                .param("in", through.in())
                .param("out", through.out())
                .update();
    }

    /** Ended. What moved in it was kept when it was {@link #counted}. */
    void closed(CooperativeId cooperative, ShiftId shift, Act act, LocalDate on) {
        jdbc.sql("""
                        update teller.shift set state = 'CLOSED', closed_at = :at, closed_on = :on
                        where cooperative_id = :cooperative and shift_id = :shift
                        """)
                .param("cooperative", cooperative.value())
                .param("shift", shift.value())
                .param("at", Columns.at(act.at()))
                .param("on", on)
                .update();
    }

    /** Something that was counted, as it is to be kept. */
    record Fresh(ShiftId shift, Kind kind, Act act, CashCount count, Money expected, String reason) {}

    void add(CooperativeId cooperative, CountId id, Fresh fresh) {
        jdbc.sql("""
                        insert into teller.shift_count (cooperative_id, count_id, shift_id, kind, counted_by,
                            counted_at, counted, expected, reason)
                        values (:cooperative, :count, :shift, :kind, :by, :at, :counted, :expected, :reason)
                        """)
                .param("cooperative", cooperative.value())
                .param("count", id.value())
                .param("shift", fresh.shift().value())
                .param("kind", fresh.kind().name())
                .param("by", fresh.act().by().value())
                .param("at", Columns.at(fresh.act().at()))
                .param("counted", fresh.count().sum().minor())
                .param("expected", fresh.expected().minor())
                .param("reason", fresh.reason())
                .update();
    }

    void decided(CooperativeId cooperative, CountId count, ShiftCount.Decision decision, Optional<LocalDate> posted) {
        jdbc.sql("""
                        update teller.shift_count set decided_by = :by, decided_at = :at, approved = :approved,
                            entry_id = :entry::uuid, posted_on = :on::date
                        where cooperative_id = :cooperative and count_id = :count
                        """)
                .param("cooperative", cooperative.value())
                .param("count", count.value())
                .param("by", decision.by().value())
                .param("at", Columns.at(decision.at()))
                .param("approved", decision.approved())
                .param(
                        "entry",
                        decision.entry().map(entry -> entry.value().toString()).orElse(null))
                .param("on", posted.map(LocalDate::toString).orElse(null))
                .update();
    }

    boolean isInUse(CooperativeId cooperative, CashPointId drawer) {
        return jdbc.sql("""
                        select exists (select from teller.shift
                                       where cooperative_id = :cooperative and point_id = :point and %s)
                        """.formatted(UNFINISHED))
                .param("cooperative", cooperative.value())
                .param("point", drawer.value())
                .query(Boolean.class)
                .single();
    }

    /** A cashier's unfinished shift, as far as whoever posts has to know. */
    record Working(ShiftId shift, CashPointId drawer, String code, State state, LocalDate day, Place place) {}

    /** Where a drawer's cash stands. */
    record Place(BranchId branch, AccountId account) {}

    /** One statement by index. */
    Optional<Working> working(CooperativeId cooperative, ActorId cashier, Currency currency) {
        return jdbc.sql("""
                        select s.shift_id, s.point_id, p.code, s.state, s.business_date, p.branch_id, p.account_id
                        from teller.shift s
                        join teller.cash_point p on p.cooperative_id = s.cooperative_id and p.point_id = s.point_id
                        where s.cooperative_id = :cooperative and s.cashier = :cashier and s.currency = :currency
                            and s.%s
                        """.formatted(UNFINISHED))
                .param("cooperative", cooperative.value())
                .param("cashier", cashier.value())
                .param("currency", currency.getCurrencyCode())
                .query((row, n) -> new Working(
                        new ShiftId(row.getObject("shift_id", UUID.class)),
                        new CashPointId(row.getObject("point_id", UUID.class)),
                        row.getString("code"),
                        State.valueOf(row.getString("state")),
                        row.getObject("business_date", LocalDate.class),
                        new Place(
                                new BranchId(row.getObject("branch_id", UUID.class)),
                                new AccountId(row.getObject("account_id", UUID.class)))))
                .optional();
    }

    /** The accounts of drawers whose shifts were begun by a day and have not ended. */
    List<AccountId> leftOpen(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql("""
                        select p.account_id from teller.shift s
                        join teller.cash_point p on p.cooperative_id = s.cooperative_id and p.point_id = s.point_id
                        where s.cooperative_id = :cooperative and s.state = 'OPEN' and s.business_date <= :day
                        order by p.account_id
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }
}
