package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountBalance;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What accounts stood at when a day ended: what they stand at now, less all lines after that day. A transaction that
 * seals one day after another goes on from the day before, which is closed by then, and so reads each line once.
 */
@Repository
class BalancesAsOf {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final JdbcClient jdbc;
    private final DayRegister days;

    BalancesAsOf(JdbcClient jdbc, DayRegister days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    private record Asked(CooperativeId cooperative, AccountClass of) {}

    private record Known(Asked asked, LocalDate day, Map<String, AccountBalance> byNumber) {}

    /** By account number, the shortest first. In the transaction of that cooperative. */
    Collection<AccountBalance> of(CooperativeId cooperative, AccountClass of, LocalDate day) {
        Asked asked = new Asked(cooperative, of);
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        Known now = known != null && follows(known, asked, day) ? goOn(known, day) : read(asked, day);
        remember(known == null, now);
        return now.byNumber().values();
    }

    private boolean follows(Known known, Asked asked, LocalDate day) {
        return known.asked().equals(asked)
                && known.day().plusDays(1).equals(day)
                && days.closed(asked.cooperative(), known.day()).isPresent();
    }

    private Known read(Asked asked, LocalDate day) {
        Known known = new Known(asked, day, new TreeMap<>(BY_NUMBER));
        jdbc.sql("""
                        select a.account_id, a.number, a.code, a.currency, b.held,
                            b.posted - coalesce(later.change, 0) as amount
                        from ledger.account a
                        join ledger.chart c on c.cooperative_id = a.cooperative_id and c.code = a.code
                        join ledger.balance b on b.cooperative_id = a.cooperative_id and b.account_id = a.account_id
                        left join (
                            select l.account_id, sum(l.amount) as change from ledger.line l
                            where l.cooperative_id = :cooperative and l.business_date > :day
                            group by l.account_id) later on later.account_id = a.account_id
                        where a.cooperative_id = :cooperative and c.class = :class and a.opened_on <= :day
                        """)
                .param("cooperative", asked.cooperative().value())
                .param("day", day)
                .param("class", asked.of().name())
                .query(row -> {
                    AccountBalance balance = balance(row);
                    known.byNumber().put(balance.number(), balance);
                });
        return known;
    }

    private Known goOn(Known before, LocalDate day) {
        Known known = new Known(before.asked(), day, before.byNumber());
        jdbc.sql("""
                        select a.account_id, a.number, a.code, a.currency, b.held, coalesce(moved.change, 0) as amount
                        from ledger.account a
                        join ledger.chart c on c.cooperative_id = a.cooperative_id and c.code = a.code
                        join ledger.balance b on b.cooperative_id = a.cooperative_id and b.account_id = a.account_id
                        left join (
                            select l.account_id, sum(l.amount) as change from ledger.line l
                            where l.cooperative_id = :cooperative and l.business_date = :day
                            group by l.account_id) moved on moved.account_id = a.account_id
                        where a.cooperative_id = :cooperative and c.class = :class
                            and (a.opened_on = :day or moved.account_id is not null)
                        """)
                .param("cooperative", before.asked().cooperative().value())
                .param("day", day)
                .param("class", before.asked().of().name())
                .query(row -> {
                    AccountBalance change = balance(row);
                    AccountBalance was = known.byNumber().get(change.number());
                    known.byNumber().put(change.number(), was == null ? change : change.plus(was.amount()));
                });
        return known;
    }

    private void remember(boolean first, Known known) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(BalancesAsOf.this);
                }
            });
        } else {
            TransactionSynchronizationManager.unbindResource(this);
        }
        TransactionSynchronizationManager.bindResource(this, known);
    }

    private static AccountBalance balance(ResultSet row) throws SQLException {
        return new AccountBalance(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("number"),
                new AccountCode(row.getString("code")),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                row.getLong("held"));
    }
}
