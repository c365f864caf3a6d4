package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of contributions in PostgreSQL. Works in the caller's transaction. */
@Repository
class AccountRegister {

    private final JdbcClient jdbc;

    AccountRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, List<ContributionAccount> accounts, LocalDate openedOn) {
        jdbc.sql("""
                        insert into contributions.account (cooperative_id, account_id, member_id, number, currency,
                            opened_on)
                        select :cooperative, account, member, number, currency, :on
                        from unnest(:accounts::uuid[], :members::uuid[], :numbers::text[], :currencies::text[])
                            as a (account, member, number, currency)
                        """)
                .param("cooperative", cooperative.value())
                .param("on", openedOn)
                .param("accounts", Columns.ids(accounts, each -> each.id().value()))
                .param("members", Columns.ids(accounts, each -> each.member().value()))
                .param("numbers", Columns.texts(accounts, ContributionAccount::number))
                .param(
                        "currencies",
                        Columns.texts(accounts, each -> each.currency().getCurrencyCode()))
                .update();
    }

    void close(CooperativeId cooperative, MemberId member, LocalDate on) {
        jdbc.sql("""
                        update contributions.account set closed_on = :on
                        where cooperative_id = :cooperative and member_id = :member and closed_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("on", on)
                .update();
    }

    Map<MemberId, ContributionAccount> of(CooperativeId cooperative, Collection<MemberId> members) {
        return where(cooperative, "member_id = any(:members)", Map.of("members", Columns.members(members)));
    }

    Optional<ContributionAccount> numbered(CooperativeId cooperative, String number) {
        return where(cooperative, "number = :number", Map.of("number", number)).values().stream()
                .findFirst();
    }

    Map<MemberId, ContributionAccount> all(CooperativeId cooperative) {
        return where(cooperative, "true", Map.of());
    }

    private Map<MemberId, ContributionAccount> where(
            CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc
                .sql("""
                        select account_id, member_id, number, currency, closed_on from contributions.account
                        where cooperative_id = :cooperative and %s
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> account(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ContributionAccount::member, each -> each));
    }

    private static ContributionAccount account(ResultSet row) throws SQLException {
        return new ContributionAccount(
                new AccountId(row.getObject("account_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("number"),
                Currency.getInstance(row.getString("currency")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
