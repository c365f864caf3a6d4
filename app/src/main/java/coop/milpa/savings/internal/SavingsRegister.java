package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.savings.SavingsAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Savings accounts in PostgreSQL: schema {@code savings} and no other. Works in the caller's transaction. */
@Repository
class SavingsRegister {

    private static final int FETCHED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    SavingsRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addDemandProduct(CooperativeId cooperative) {
        jdbc.sql("""
                        insert into savings.product (cooperative_id, code, name_es, name_en)
                        values (:cooperative, :code, 'Ahorro a la vista', 'Demand savings')
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("code", SavingsAccount.DEMAND)
                .update();
    }

    Set<String> products(CooperativeId cooperative) {
        return new TreeSet<>(jdbc.sql("select code from savings.product where cooperative_id = :cooperative")
                .param("cooperative", cooperative.value())
                .query(String.class)
                .list());
    }

    boolean hasAny(CooperativeId cooperative, String product) {
        return jdbc.sql("""
                        select exists (select from savings.account
                            where cooperative_id = :cooperative and product = :product)
                        """)
                .param("cooperative", cooperative.value())
                .param("product", product)
                .query(Boolean.class)
                .single();
    }

    void add(CooperativeId cooperative, List<SavingsAccount> accounts) {
        var arrays = new AccountArrays(accounts);
        jdbc.sql("""
                        insert into savings.account (cooperative_id, account_id, number, owner_id, authorised, product,
                            currency, opened_on)
                        select :cooperative, id, number, owner, authorised::uuid[], product, currency, opened_on::date
                        from unnest(:ids::uuid[], :numbers::text[], :owners::uuid[], :authorised::text[],
                                    :products::text[], :currencies::text[], :opened::text[])
                            as a (id, number, owner, authorised, product, currency, opened_on)
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", arrays.ids(account -> account.id().value()))
                .param("numbers", arrays.texts(SavingsAccount.Terms::number))
                .param("owners", arrays.ids(account -> account.terms().owner().value()))
                .param("authorised", arrays.texts(terms -> AccountArrays.arrayText(terms.authorised())))
                .param("products", arrays.texts(SavingsAccount.Terms::product))
                .param("currencies", arrays.texts(terms -> terms.currency().getCurrencyCode()))
                .param("opened", arrays.texts(terms -> terms.openedOn().toString()))
                .update();
    }

    /** Those that a condition is true of, by number. */
    List<SavingsAccount> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select account_id, number, owner_id, authorised, product, currency, opened_on
                        from savings.account where cooperative_id = :cooperative and %s order by number
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> account(row))
                .list();
    }

    /** What both the register and the books say of an account. */
    record Identity(String number, Currency currency) {}

    /** All accounts of the cooperative, leanly. */
    Map<AccountId, Identity> identities(CooperativeId cooperative) {
        Map<AccountId, Identity> identities = new HashMap<>();
        jdbc.sql("select account_id, number, currency from savings.account where cooperative_id = :cooperative")
                .withFetchSize(FETCHED_AT_ONCE)
                .param("cooperative", cooperative.value())
                .query(row -> {
                    identities.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new Identity(row.getString("number"), Currency.getInstance(row.getString("currency"))));
                });
        return identities;
    }

    /** The account of a row with all columns of {@code savings.account}. */
    static SavingsAccount account(ResultSet row) throws SQLException {
        UUID[] authorised = (UUID[]) row.getArray("authorised").getArray();
        return new SavingsAccount(
                new AccountId(row.getObject("account_id", UUID.class)),
                new SavingsAccount.Terms(
                        row.getString("number"),
                        new MemberId(row.getObject("owner_id", UUID.class)),
                        Arrays.stream(authorised).map(MemberId::new).toList(),
                        row.getString("product"),
                        Currency.getInstance(row.getString("currency")),
                        row.getObject("opened_on", LocalDate.class)));
    }
}
