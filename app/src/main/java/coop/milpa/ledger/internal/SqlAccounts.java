package coop.milpa.ledger.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Charts;
import coop.milpa.ledger.OpenAccount;
import coop.milpa.platform.Lasting;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts in PostgreSQL. */
@Repository
class SqlAccounts implements Accounts {

    private static final String COLUMNS =
            "account_id, number, code, branch_id, currency, kind, floor, ceiling from ledger.account ";

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final Charts charts;
    private final Lasting<Own, AccountId> own = new Lasting<>();

    SqlAccounts(JdbcClient jdbc, TenantScope tenants, Charts charts) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.charts = charts;
    }

    /** Of the cooperative's own there is one account of each sort. */
    private record Own(CooperativeId cooperative, AccountRole role, BranchId branch, Currency currency) {}

    @Override
    public void open(CooperativeId cooperative, List<OpenAccount> accounts) {
        tenants.run(cooperative, () -> {
            int opened = jdbc.sql("""
                        insert into ledger.account (cooperative_id, account_id, branch_id, code, currency, kind, side,
                            number, floor, ceiling, earns, opened_on)
                        select :cooperative, a.account_id, a.branch_id, a.code, a.currency, 'GUARDED', c.side, a.number,
                            a.floor, a.ceiling, a.earns, a.opened_on
                        from unnest(:account, :branch, :code, :currency, :number, :floor, :ceiling, :earns,
                            :openedOn::date[])
                            as a (account_id, branch_id, code, currency, number, floor, ceiling, earns, opened_on)
                        join ledger.chart c on c.cooperative_id = :cooperative and c.code = a.code
                            and c.kind = 'GUARDED'
                        """)
                    .param("cooperative", cooperative.value())
                    .params(new AccountColumns(accounts).byName())
                    .update();
            if (opened != accounts.size()) {
                throw new IllegalArgumentException(
                        "An account stands under no code that members' accounts stand under: " + accounts);
            }
        });
    }

    @Override
    public AccountId own(CooperativeId cooperative, AccountRole role, BranchId branch, Currency currency) {
        return own.get(
                new Own(cooperative, role, branch, currency),
                () -> own(cooperative, charts.playing(cooperative, role), branch, currency));
    }

    @Override
    public AccountId own(CooperativeId cooperative, AccountCode code, BranchId branch, Currency currency) {
        return tenants.write(cooperative, () -> {
            String number = numberOfOwn(code, branch, currency);
            return find(cooperative, number).map(Account::id).orElseGet(() -> {
                openOwn(cooperative, code, branch, number);
                return find(cooperative, number).map(Account::id).orElseThrow();
            });
        });
    }

    @Override
    public Optional<Account> findOwn(CooperativeId cooperative, AccountCode code, BranchId branch, Currency currency) {
        return find(cooperative, numberOfOwn(code, branch, currency));
    }

    private static String numberOfOwn(AccountCode code, BranchId branch, Currency currency) {
        return code + "-" + currency.getCurrencyCode() + "-" + branch;
    }

    /** Opened on the first day there is, so that history can reach it. */
    private void openOwn(CooperativeId cooperative, AccountCode code, BranchId branch, String number) {
        jdbc.sql("""
                        insert into ledger.account (cooperative_id, account_id, branch_id, code, currency, kind, side,
                            number, opened_on)
                        select cooperative_id, :account, :branch, code, split_part(:number, '-', 2), kind, side,
                            :number,
                            valid_from
                        from ledger.chart
                        where cooperative_id = :cooperative and code = :code and kind <> 'GROUP'
                        on conflict (cooperative_id, number) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("account", AccountId.next().value())
                .param("branch", branch.value())
                .param("number", number)
                .param("code", code.value())
                .update();
    }

    @Override
    public Optional<Account> find(CooperativeId cooperative, AccountId account) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("select " + COLUMNS + "where cooperative_id = :cooperative and account_id = :account")
                        .param("cooperative", cooperative.value())
                        .param("account", account.value())
                        .query((row, n) -> account(row))
                        .optional());
    }

    @Override
    public Optional<Account> find(CooperativeId cooperative, String number) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("select " + COLUMNS + "where cooperative_id = :cooperative and number = :number")
                        .param("cooperative", cooperative.value())
                        .param("number", number)
                        .query((row, n) -> account(row))
                        .optional());
    }

    @Override
    public void freeze(CooperativeId cooperative, AccountId account, boolean frozen) {
        tenants.run(
                cooperative,
                () -> jdbc.sql("""
                        update ledger.account set frozen = :frozen
                        where cooperative_id = :cooperative and account_id = :account
                        """)
                        .param("frozen", frozen)
                        .param("cooperative", cooperative.value())
                        .param("account", account.value())
                        .update());
    }

    @Override
    public boolean limit(CooperativeId cooperative, AccountId account, Account.Limits limits) {
        return tenants.write(
                cooperative,
                () -> jdbc.sql("select ledger.limit_account(:cooperative, :account, :floor::bigint, :ceiling::bigint)")
                        .param("cooperative", cooperative.value())
                        .param("account", account.value())
                        .param("floor", limits.floor().orElse(null))
                        .param("ceiling", limits.ceiling().orElse(null))
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public boolean close(CooperativeId cooperative, AccountId account, LocalDate on) {
        return tenants.write(
                cooperative,
                () -> jdbc.sql("select ledger.close_account(:cooperative, :account, :on)")
                        .param("cooperative", cooperative.value())
                        .param("account", account.value())
                        .param("on", on)
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public int closeAll(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate on) {
        return tenants.write(
                cooperative,
                () -> jdbc.sql("select ledger.close_accounts(:cooperative, :accounts::uuid[], :on)")
                        .param("cooperative", cooperative.value())
                        .param(
                                "accounts",
                                accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                        .param("on", on)
                        .query(Integer.class)
                        .single());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("number"),
                new AccountCode(row.getString("code")),
                new BranchId(row.getObject("branch_id", UUID.class)),
                Currency.getInstance(row.getString("currency")),
                row.getString("kind").equals("GUARDED"),
                new Account.Limits(
                        Optional.ofNullable(row.getObject("floor", Long.class)),
                        Optional.ofNullable(row.getObject("ceiling", Long.class))));
    }
}
