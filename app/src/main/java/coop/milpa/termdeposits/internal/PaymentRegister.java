package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interest that the close paid, in PostgreSQL. Works in the caller's transaction. */
@Repository
class PaymentRegister {

    private final JdbcClient jdbc;

    PaymentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which step paid, from when it counts, where it stands. */
    record Paying(String kind, LocalDate countsFrom, EntryId entry) {}

    /** Keeps what was paid; nothing is no payment. */
    void add(CooperativeId cooperative, Paying paying, List<InterestPaid> paid) {
        List<InterestPaid> some =
                paid.stream().filter(one -> one.interest().isPositive()).toList();
        jdbc.sql("""
                        insert into termdeposits.payment (cooperative_id, deposit_id, counts_from, kind, interest,
                            withheld, entry_id)
                        select :cooperative, p.deposit, :from, :kind, p.interest, p.withheld, :entry
                        from unnest(:deposits::uuid[], :interests::bigint[], :withheld::bigint[])
                            as p (deposit, interest, withheld)
                        """)
                .param("cooperative", cooperative.value())
                .param("from", paying.countsFrom())
                .param("kind", paying.kind())
                .param("entry", paying.entry().value())
                .param("deposits", ids(some))
                .param(
                        "interests",
                        some.stream().map(one -> one.interest().minor()).toArray(Long[]::new))
                .param(
                        "withheld",
                        some.stream().map(one -> one.withheld().minor()).toArray(Long[]::new))
                .update();
    }

    /** Interest of the term through the day before {@code through} is paid; what was carried too. */
    void paidThrough(CooperativeId cooperative, LocalDate through, List<InterestPaid> paid) {
        jdbc.sql("""
                        update termdeposits.term t
                        set paid_through = least(t.matures, :through),
                            paid_interest = t.paid_interest + p.interest - t.carried, carried = 0
                        from unnest(:deposits::uuid[], :interests::bigint[]) as p (deposit, interest)
                        where t.cooperative_id = :cooperative and t.deposit_id = p.deposit and t.ended_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("through", through)
                .param("deposits", ids(paid))
                .param(
                        "interests",
                        paid.stream().map(one -> one.interest().minor()).toArray(Long[]::new))
                .update();
    }

    static UUID[] ids(List<InterestPaid> paid) {
        return paid.stream().map(one -> one.row().account().value()).toArray(UUID[]::new);
    }
}
