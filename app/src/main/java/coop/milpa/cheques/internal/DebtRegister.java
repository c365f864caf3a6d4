package coop.milpa.cheques.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.receipts.Payment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members owe for cheques that came back. Works in the caller's transaction. */
@Repository
class DebtRegister {

    private final JdbcClient jdbc;

    DebtRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is still owed for a cheque. */
    record Debt(long cheque, MemberId member, Money unpaid, LocalDate since) {}

    List<Debt> unpaid(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return jdbc.sql("""
                        select number, member_id, owed - repaid as unpaid, currency, returned_on from cheques.cheque
                        where cooperative_id = :cooperative and member_id = any (:members::uuid[]) and repaid < owed
                            and returned_on <= :on
                        order by returned_on, number
                        """)
                .param("cooperative", cooperative.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("on", on)
                .query((row, n) -> new Debt(
                        row.getLong("number"),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        new Money(row.getLong("unpaid"), Currency.getInstance(row.getString("currency"))),
                        row.getObject("returned_on", LocalDate.class)))
                .list();
    }

    /** @param sign  1 for payments that came, -1 for those that were undone */
    void pay(CooperativeId cooperative, List<Payment> payments, int sign) {
        jdbc.sql("""
                        update cheques.cheque c set repaid = c.repaid + :sign * p.amount
                        from (select number, sum(amount)::bigint as amount
                              from unnest(:numbers::bigint[], :amounts::bigint[]) as p (number, amount)
                              group by number) p
                        where c.cooperative_id = :cooperative and c.number = p.number
                        """)
                .param("cooperative", cooperative.value())
                .param("sign", sign)
                .param(
                        "numbers",
                        payments.stream()
                                .map(payment -> Long.valueOf(payment.due().reference()))
                                .toArray(Long[]::new))
                .param(
                        "amounts",
                        payments.stream()
                                .map(payment -> payment.amount().minor())
                                .toArray(Long[]::new))
                .update();
    }

    /** By state and currency what cheques are worth; what is owed under {@code OWED}. */
    Map<String, Long> sums(CooperativeId cooperative) {
        Map<String, Long> sums = new TreeMap<>();
        jdbc.sql("""
                        select state || ' ' || currency as what, sum(amount)::bigint as minor from cheques.cheque
                        where cooperative_id = :cooperative and state in ('IN_HAND', 'IN_CLEARING')
                        group by state, currency
                        union all
                        select 'OWED ' || currency, sum(owed - repaid)::bigint from cheques.cheque
                        where cooperative_id = :cooperative and state = 'RETURNED' group by currency
                        """).param("cooperative", cooperative.value()).query(row -> {
            sums.put(row.getString("what"), row.getLong("minor"));
        });
        return sums;
    }
}
