package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.receipts.Payment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Welfare dues in PostgreSQL. Works in the caller's transaction. */
@Repository
class WelfareRegister {

    private final JdbcClient jdbc;

    WelfareRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a member still owes of a month.
     *
     * @param unpaid  more than nothing
     */
    record Unpaid(MemberId member, YearMonth month, Money unpaid) {}

    /**
     * Makes a month's dues by one statement; those that are there stay.
     *
     * @return how many are new
     */
    int make(CooperativeId cooperative, YearMonth month, Money due, Collection<MemberId> members) {
        return jdbc.sql("""
                        insert into receipts.welfare_due (cooperative_id, member_id, month, currency, amount)
                        select :cooperative, member, :month, :currency, :amount from unnest(:members::uuid[]) member
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("month", month.atDay(1))
                .param("currency", due.currency().getCurrencyCode())
                .param("amount", due.minor())
                .param("members", ids(members))
                .update();
    }

    /** What members owe of the months that have begun by a day, oldest first. */
    List<Unpaid> unpaid(CooperativeId cooperative, Collection<MemberId> members, LocalDate on) {
        return jdbc.sql("""
                        select member_id, month, currency, amount - paid as unpaid from receipts.welfare_due
                        where cooperative_id = :cooperative and member_id = any(:members) and month <= :on
                            and paid < amount
                        order by member_id, month
                        """)
                .param("cooperative", cooperative.value())
                .param("members", ids(members))
                .param("on", on)
                .query((row, n) -> new Unpaid(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Money(row.getLong("unpaid"), Currency.getInstance(row.getString("currency")))))
                .list();
    }

    /** Adds to what was paid, or takes away what was undone. */
    void pay(CooperativeId cooperative, List<Payment> payments, int sign) {
        jdbc.sql("""
                        update receipts.welfare_due d set paid = d.paid + :sign * p.amount
                        from unnest(:members::uuid[], :months::text[], :amounts::bigint[]) as p (member, month, amount)
                        where d.cooperative_id = :cooperative and d.member_id = p.member and d.month = p.month::date
                        """)
                .param("cooperative", cooperative.value())
                .param("sign", sign)
                .param(
                        "members",
                        Columns.ids(payments, each -> each.due().member().value()))
                .param("months", Columns.texts(payments, each -> each.due().reference() + "-01"))
                .param(
                        "amounts",
                        Columns.numbers(payments, each -> each.amount().minor()))
                .update();
    }

    /** Those who owe more months than so many whose last day is over or is this one. */
    Set<MemberId> owing(CooperativeId cooperative, LocalDate day, long months) {
        return new HashSet<>(jdbc.sql("""
                        select member_id from receipts.welfare_due
                        where cooperative_id = :cooperative and paid < amount
                            and (month + interval '1 month')::date <= :next
                        group by member_id having count(*) > :months
                        """)
                .param("cooperative", cooperative.value())
                .param("next", day.plusDays(1))
                .param("months", months)
                .query((row, n) -> new MemberId(row.getObject("member_id", UUID.class)))
                .list());
    }

    private static UUID[] ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(UUID[]::new);
    }
}
