package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.CopiedRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final DayRegister days;

    BalancesAsOf(JdbcTemplate jdbc, JdbcClient client, DayRegister days) {
        this.jdbc = jdbc;
        this.client = client;
        this.days = days;
    }

    private record Asked(CooperativeId cooperative, AccountClass of) {}

    private record Known(Asked asked, LocalDate day, String codes, BalanceColumns balances) {}

    /** In the transaction of that cooperative. */
    AccountBalances of(CooperativeId cooperative, AccountClass of, LocalDate day) {
        Asked asked = new Asked(cooperative, of);
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        Known now = known != null && follows(known, asked, day) ? goOn(known, day) : read(asked, day);
        remember(known == null, now);
        return now.balances();
    }

    /** Some of them, in the transaction of that cooperative. */
    Map<AccountId, Money> of(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        Map<AccountId, Money> balances = new HashMap<>();
        client.sql("""
                        select b.account_id, b.posted - coalesce(later.change, 0) as amount, b.currency
                        from ledger.balance b
                        left join (
                            select account_id, sum(amount)::bigint as change from ledger.line
                            where cooperative_id = :cooperative and account_id = any(:accounts)
                                and business_date > :day
                            group by account_id) later on later.account_id = b.account_id
                        where b.cooperative_id = :cooperative and b.account_id = any(:accounts)
                        """)
                .param("cooperative", cooperative.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    balances.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
                });
        return balances;
    }

    private boolean follows(Known known, Asked asked, LocalDate day) {
        return known.asked().equals(asked)
                && known.day().plusDays(1).equals(day)
                && days.closed(asked.cooperative(), known.day()).isPresent();
    }

    /** COPY takes no parameters; a UUID, a date and codes, which are digits, cannot carry anything but themselves. */
    private Known read(Asked asked, LocalDate day) {
        String codes = codes(asked);
        var balances = new BalanceColumns();
        var kinds = new KindsSeen(balances);
        CopiedRows.read(jdbc, """
                select b.account_id, b.posted - coalesce(later.change, 0), b.number, b.code, b.currency
                from ledger.balance b
                left join (
                    select l.account_id, sum(l.amount)::bigint as change from ledger.line l
                    where l.cooperative_id = '%1$s' and l.business_date >= date '%2$s' + 1
                    group by l.account_id) later on later.account_id = b.account_id
                where b.cooperative_id = '%1$s' and b.opened_on <= '%2$s' and b.code = any ('{%3$s}')
                """.formatted(asked.cooperative(), day, codes), row -> {
            long high = row.number();
            long low = row.rest();
            long amount = row.number();
            balances.add(high, low, row.text(), kinds.of(row), amount);
        });
        return new Known(asked, day, codes, balances);
    }

    /** Beforehand: joined to a million balances, the chart would cost as much as reading them. */
    private String codes(Asked asked) {
        return client.sql("""
                        select coalesce(string_agg(code, ','), '') from ledger.chart
                        where cooperative_id = :cooperative and class = :class and kind = 'GUARDED'
                        """)
                .param("cooperative", asked.cooperative().value())
                .param("class", asked.of().name())
                .query(String.class)
                .single();
    }

    /** Accounts that were opened on the day come in empty; then what moved is moved. */
    private Known goOn(Known before, LocalDate day) {
        BalanceColumns balances = before.balances();
        client.sql("""
                        select account_id, number, code, currency from ledger.balance
                        where cooperative_id = :cooperative and opened_on = :day and code = any (:codes::text[])
                        """)
                .param("cooperative", before.asked().cooperative().value())
                .param("day", day)
                .param("codes", "{" + before.codes() + "}")
                .query(row -> {
                    UUID account = row.getObject("account_id", UUID.class);
                    balances.add(
                            account.getMostSignificantBits(),
                            account.getLeastSignificantBits(),
                            row.getString("number"),
                            balances.place(kind(row.getString("code"), row.getString("currency"))),
                            0);
                });
        client.sql("""
                        select account_id, sum(amount) as change from ledger.line
                        where cooperative_id = :cooperative and business_date = :day
                        group by account_id
                        """)
                .param("cooperative", before.asked().cooperative().value())
                .param("day", day)
                .query(row -> {
                    balances.move(new AccountId(row.getObject("account_id", UUID.class)), row.getLong("change"));
                });
        return new Known(before.asked(), day, before.codes(), balances);
    }

    /** Most accounts are of the same kind as the one before them. */
    private static final class KindsSeen {

        private final BalanceColumns balances;
        private byte[] last = {};
        private int place;

        KindsSeen(BalanceColumns balances) {
            this.balances = balances;
        }

        int of(CopiedRows.Row row) {
            if (!row.leaves(last)) {
                last = row.left();
                place = balances.place(kind(row.text(), row.text()));
            }
            return place;
        }
    }

    private static AccountBalances.Kind kind(String code, String currency) {
        return new AccountBalances.Kind(new AccountCode(code), Currency.getInstance(currency));
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
}
