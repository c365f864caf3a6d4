package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountBalances;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BranchBalance;
import coop.milpa.ledger.EntryHead;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.EntryView;
import coop.milpa.ledger.JournalLine;
import coop.milpa.ledger.LedgerLine;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books in PostgreSQL. */
@Repository
class SqlBooks implements Books {

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final EntryRegister entries;
    private final TrialBalanceQuery trialBalances;
    private final BranchBalanceQuery branchBalances;
    private final JournalQuery journals;
    private final BalancesAsOf balances;

    SqlBooks(
            JdbcClient jdbc,
            TenantScope tenants,
            EntryRegister entries,
            TrialBalanceQuery trialBalances,
            BranchBalanceQuery branchBalances,
            JournalQuery journals,
            BalancesAsOf balances) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.entries = entries;
        this.trialBalances = trialBalances;
        this.branchBalances = branchBalances;
        this.journals = journals;
        this.balances = balances;
    }

    @Override
    public Optional<Money> balance(CooperativeId cooperative, AccountId account) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select b.posted, a.currency
                        from ledger.balance b
                        join ledger.account a on a.cooperative_id = b.cooperative_id and a.account_id = b.account_id
                        where b.cooperative_id = :cooperative and b.account_id = :account
                        """)
                        .param("cooperative", cooperative.value())
                        .param("account", account.value())
                        .query((row, n) ->
                                new Money(row.getLong("posted"), Currency.getInstance(row.getString("currency"))))
                        .optional());
    }

    @Override
    public Map<AccountId, Money> balances(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate on) {
        return tenants.read(cooperative, () -> balances.of(cooperative, accounts, on));
    }

    @Override
    public AccountBalances balances(CooperativeId cooperative, LocalDate on, AccountClass of) {
        return tenants.write(cooperative, () -> balances.of(cooperative, of, on));
    }

    @Override
    public TrialBalance trialBalance(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> trialBalances.of(cooperative, on));
    }

    @Override
    public List<BranchBalance> branchBalances(CooperativeId cooperative, LocalDate on) {
        return tenants.read(cooperative, () -> branchBalances.of(cooperative, on));
    }

    @Override
    public void journal(CooperativeId cooperative, Period period, Consumer<JournalLine> into) {
        tenants.run(cooperative, () -> journals.byEntry(cooperative, period, into));
    }

    @Override
    public void generalLedger(
            CooperativeId cooperative, Period period, Optional<AccountCode> code, Consumer<JournalLine> into) {
        tenants.run(cooperative, () -> journals.byCode(cooperative, period, code, into));
    }

    @Override
    public List<LedgerLine> lines(CooperativeId cooperative, AccountCode code, Period period, int limit) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select l.entry_id, l.business_date, e.value_date, e.concept, e.narrative, a.number, l.amount,
                            a.currency
                        from ledger.line l
                        join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                        join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                            and e.business_date = l.business_date
                        where l.cooperative_id = :cooperative and a.code = :code
                            and l.business_date between :from and :to
                        order by l.business_date, l.entry_id, l.number
                        limit :limit
                        """)
                        .param("cooperative", cooperative.value())
                        .param("code", code.value())
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("limit", limit)
                        .query((row, n) -> line(row))
                        .list());
    }

    @Override
    public List<LedgerLine> movements(CooperativeId cooperative, AccountId account, Period period) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select l.entry_id, l.business_date, e.value_date, e.concept, e.narrative, a.number, l.amount,
                            a.currency
                        from ledger.line l
                        join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
                        join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                            and e.business_date = l.business_date
                        where l.cooperative_id = :cooperative and l.account_id = :account
                            and l.business_date between :from and :to
                        order by l.business_date, l.entry_id, l.number
                        """)
                        .param("cooperative", cooperative.value())
                        .param("account", account.value())
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, n) -> line(row))
                        .list());
    }

    @Override
    public List<EntryHead> entries(CooperativeId cooperative, Period period, Optional<EntryId> after, int limit) {
        return tenants.read(cooperative, () -> entries.heads(cooperative, period, after, limit));
    }

    @Override
    public Optional<EntryView> entry(CooperativeId cooperative, EntryId entry) {
        return tenants.read(cooperative, () -> entries.find(cooperative, entry));
    }

    @Override
    public Map<EntryId, EntryId> undoing(CooperativeId cooperative, Collection<EntryId> entries) {
        return tenants.read(cooperative, () -> {
            Map<EntryId, EntryId> undoing = new HashMap<>();
            jdbc.sql("""
                            select original_id, entry_id from ledger.reversal
                            where cooperative_id = :cooperative and original_id = any(:entries)
                            """)
                    .param("cooperative", cooperative.value())
                    .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                    .query(row -> {
                        undoing.put(
                                new EntryId(row.getObject("original_id", UUID.class)),
                                new EntryId(row.getObject("entry_id", UUID.class)));
                    });
            return undoing;
        });
    }

    @Override
    public void changes(CooperativeId cooperative, Collection<EntryId> entries, ChangeOfEntry into) {
        tenants.run(cooperative, () -> this.entries.changes(cooperative, entries, into));
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("concept"),
                row.getString("narrative"),
                row.getString("number"),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }
}
