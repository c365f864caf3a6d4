package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.platform.CopiedRows;
import coop.milpa.platform.IdPlaces;
import coop.milpa.savings.ProductRules.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose accounts are, in PostgreSQL. Works in the caller's transaction. */
@Repository
class OwnerRegister {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate copying;

    OwnerRegister(JdbcClient jdbc, JdbcTemplate copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /** Whose each account is, in columns rather than objects. */
    static final class Owners {

        private final IdPlaces accounts = new IdPlaces();
        private final IdPlaces owners = new IdPlaces();
        private int[] ofAccount = new int[1];

        private void add(UUID account, UUID owner) {
            int place = accounts.add(account);
            if (place == ofAccount.length) {
                ofAccount = Arrays.copyOf(ofAccount, place * 2);
            }
            ofAccount[place] = owners.add(owner);
        }

        Optional<MemberId> of(AccountId account) {
            int place = accounts.of(account.value());
            return place < 0 ? Optional.empty() : Optional.of(new MemberId(owners.id(ofAccount[place])));
        }
    }

    Owners owners(CooperativeId cooperative, Currency currency) {
        var owners = new Owners();
        String query =
                "select account_id, owner_id from savings.account where cooperative_id = '%s' and currency = '%s'"
                        .formatted(cooperative, currency.getCurrencyCode());
        CopiedRows.read(copying, query, row -> owners.add(row.id(), row.id()));
        return owners;
    }

    /** Accounts of owners under products that are demand savings, by number: those of which nothing was decided are. */
    SequencedMap<AccountId, MemberId> demand(
            CooperativeId cooperative, Currency currency, Collection<MemberId> owners) {
        var demand = new LinkedHashMap<AccountId, MemberId>();
        jdbc.sql("""
                        select a.account_id, a.owner_id from savings.account a
                        where a.cooperative_id = :cooperative and a.currency = :currency
                            and a.owner_id = any(:owners)
                            and not exists (
                                select from savings.product_rules r
                                where r.cooperative_id = a.cooperative_id and r.product = a.product
                                    and r.kind <> :demand)
                        order by a.number collate "C"
                        """)
                .param("cooperative", cooperative.value())
                .param("currency", currency.getCurrencyCode())
                .param("owners", owners.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("demand", Kind.DEMAND.name())
                .withFetchSize(FETCH_SIZE)
                .query(row -> {
                    demand.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new MemberId(row.getObject("owner_id", UUID.class)));
                });
        return demand;
    }
}
