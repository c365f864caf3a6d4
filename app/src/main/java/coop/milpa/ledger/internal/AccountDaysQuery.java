package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.Earnings.AccountDays;
import coop.milpa.ledger.Earnings.Moved;
import coop.milpa.platform.CopiedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the days of many accounts by one binary COPY, a row a line and account by account: in one statement, because
 * people post meanwhile. What an account stood at before is what it stands at now less its lines.
 */
final class AccountDaysQuery {

    private final CooperativeId cooperative;
    private final Period days;
    private final Consumer<AccountDays> into;
    private final List<Moved> moved = new ArrayList<>();
    private long high;
    private long low;
    private long opened;
    private long before;
    private boolean begun;

    AccountDaysQuery(CooperativeId cooperative, Period days, Consumer<AccountDays> into) {
        this.cooperative = cooperative;
        this.days = days;
        this.into = into;
    }

    /** {@code which} is a condition on {@code ledger.balance b}, made of literals. */
    void read(JdbcTemplate jdbc, String which) {
        CopiedRows.read(
                jdbc,
                """
                select b.account_id, (b.opened_on - date '1970-01-01')::bigint, b.posted,
                       coalesce(l.booked - date '1970-01-01', 0)::bigint,
                       coalesce(l.valued - date '1970-01-01', 0)::bigint, coalesce(l.amount, 0)
                from ledger.balance b
                left join (
                    select l.account_id, l.business_date as booked, e.value_date as valued, l.amount
                    from ledger.line l
                    join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                        and e.business_date = l.business_date
                    where l.cooperative_id = '%1$s' and l.business_date >= '%2$s'
                      and (l.business_date >= '%3$s' or e.value_date >= '%3$s')) l on l.account_id = b.account_id
                where b.cooperative_id = '%1$s' and %4$s
                order by b.account_id, l.valued
                """.formatted(cooperative, days.from().minusDays(Earnings.DAYS_AHEAD_MAX), days.from(), which),
                this::line);
        tell();
    }

    private void line(CopiedRows.Row row) {
        long nextHigh = row.number();
        long nextLow = row.rest();
        long openedOn = row.number();
        long posted = row.number();
        if (!begun || nextHigh != high || nextLow != low) {
            tell();
            begun = true;
            high = nextHigh;
            low = nextLow;
            opened = openedOn;
            before = -posted;
        }
        LocalDate booked = LocalDate.ofEpochDay(row.number());
        LocalDate valued = LocalDate.ofEpochDay(row.number());
        long amount = -row.number();
        before -= amount;
        if (amount != 0 && !booked.isAfter(days.to())) {
            moved.add(new Moved(booked, valued, amount));
        }
    }

    private void tell() {
        if (before != 0 || !moved.isEmpty()) {
            var account = new AccountId(new UUID(high, low));
            into.accept(new AccountDays(account, LocalDate.ofEpochDay(opened), before, moved));
        }
        moved.clear();
        before = 0;
    }
}
