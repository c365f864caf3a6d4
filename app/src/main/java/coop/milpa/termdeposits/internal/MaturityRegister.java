package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms that end by the close, in PostgreSQL. Works in the caller's transaction. */
@Repository
class MaturityRegister {

    private final JdbcClient jdbc;

    MaturityRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the running terms of some deposits: all interest of them was paid, or is carried by the next. */
    void end(CooperativeId cooperative, LocalDate on, List<TermRow> rows) {
        jdbc.sql("""
                        update termdeposits.term set ended_on = :on, paid_through = matures, carried = 0
                        where cooperative_id = :cooperative and deposit_id = any(:deposits) and ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .param(
                        "deposits",
                        rows.stream().map(row -> row.account().value()).toArray(UUID[]::new))
                .update();
    }

    /** Deposits that were paid out by an entry. */
    void close(CooperativeId cooperative, LocalDate on, EntryId entry, List<InterestPaid> paid) {
        jdbc.sql("""
                        update termdeposits.deposit d
                        set closed_on = :on, closing = 'MATURITY', closing_entry = :entry,
                            closing_interest = p.interest, closing_withheld = p.withheld, closing_tax = 0,
                            closing_lost = 0
                        from unnest(:deposits::uuid[], :interests::bigint[], :withheld::bigint[])
                            as p (deposit, interest, withheld)
                        where d.cooperative_id = :cooperative and d.deposit_id = p.deposit
                        """)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .param("entry", entry.value())
                .param("deposits", PaymentRegister.ids(paid))
                .param(
                        "interests",
                        paid.stream().map(one -> one.interest().minor()).toArray(Long[]::new))
                .param(
                        "withheld",
                        paid.stream().map(one -> one.withheld().minor()).toArray(Long[]::new))
                .update();
    }
}
