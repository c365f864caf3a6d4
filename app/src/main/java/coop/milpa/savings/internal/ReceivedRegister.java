package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.receipts.Payment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What receipts paid into accounts, and the accounts that take what is left over. In the caller's transaction. */
@Repository
class ReceivedRegister {

    private final JdbcClient jdbc;

    ReceivedRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An account that takes any amount.
     *
     * @param none  nothing, in its currency
     */
    record Taker(AccountId account, MemberId owner, String number, Money none, LocalDate openedOn) {}

    /** The oldest demand account of each member and currency; products of which nothing was decided are demand. */
    List<Taker> takers(CooperativeId cooperative, Collection<MemberId> members) {
        return jdbc.sql("""
                        select distinct on (a.owner_id, a.currency)
                            a.account_id, a.owner_id, a.number, a.currency, a.opened_on
                        from savings.account a
                        where a.cooperative_id = :cooperative and a.owner_id = any(:owners)
                            and not exists (select from savings.product_rules r
                                where r.cooperative_id = a.cooperative_id and r.product = a.product
                                    and r.kind <> 'DEMAND')
                            and not exists (select from savings.closing x
                                where x.cooperative_id = a.cooperative_id and x.account_id = a.account_id)
                            and not exists (select from savings.freeze f
                                where f.cooperative_id = a.cooperative_id and f.account_id = a.account_id
                                    and f.lifted_on is null)
                        order by a.owner_id, a.currency, a.opened_on, a.number
                        """)
                .param("cooperative", cooperative.value())
                .param("owners", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query((row, n) -> taker(row))
                .list();
    }

    /** What one entry paid into one account is one movement, however many dues it met. */
    void add(CooperativeId cooperative, List<Payment> payments, LocalDate day) {
        jdbc.sql("""
                        insert into savings.movement (cooperative_id, entry_id, account_id, request_id, kind, amount,
                            tax, business_date, value_date, by_owner)
                        select :cooperative, p.entry, p.account, p.entry, 'RECEIPT', sum(p.amount), sum(p.tax),
                            :day, :day, true
                        from unnest(:entries::uuid[], :accounts::uuid[], :amounts::bigint[], :taxes::bigint[])
                            as p (entry, account, amount, tax)
                        group by p.entry, p.account
                        on conflict (cooperative_id, entry_id, account_id)
                            do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("entries", ids(payments, payment -> payment.entry().value()))
                .param(
                        "accounts",
                        ids(payments, payment -> payment.due().account().value()))
                .param("amounts", numbers(payments, payment -> payment.amount().minor()))
                .param("taxes", numbers(payments, ReceivedRegister::tax))
                .update();
    }

    void undo(CooperativeId cooperative, List<Payment> payments, LocalDate day) {
        jdbc.sql("""
                        update savings.movement m set undone_on = :day
                        from unnest(:entries::uuid[], :accounts::uuid[]) as p (entry, account)
                        where m.cooperative_id = :cooperative and m.entry_id = p.entry and m.account_id = p.account
                            and m.kind = 'RECEIPT' and m.undone_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("entries", ids(payments, payment -> payment.entry().value()))
                .param(
                        "accounts",
                        ids(payments, payment -> payment.due().account().value()))
                .update();
    }

    private static UUID[] ids(List<Payment> payments, Function<Payment, UUID> column) {
        return payments.stream().map(column).toArray(UUID[]::new);
    }

    private static Long[] numbers(List<Payment> payments, ToLongFunction<Payment> column) {
        return payments.stream().mapToLong(column).boxed().toArray(Long[]::new);
    }

    /** The tax on the movement is all that payments into savings cost. */
    private static long tax(Payment payment) {
        return payment.charges().stream()
                .mapToLong(charge -> charge.amount().minor())
                .sum();
    }

    private static Taker taker(ResultSet row) throws SQLException {
        return new Taker(
                new AccountId(row.getObject("account_id", UUID.class)),
                new MemberId(row.getObject("owner_id", UUID.class)),
                row.getString("number"),
                Money.zero(Currency.getInstance(row.getString("currency"))),
                row.getObject("opened_on", LocalDate.class));
    }
}
