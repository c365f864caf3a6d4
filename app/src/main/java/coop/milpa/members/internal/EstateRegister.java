package coop.milpa.members.internal;

import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Posted;
import coop.milpa.members.DepartureId;
import coop.milpa.members.EstateShare;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who receives what of an estate. Works in the caller's transaction. */
@Repository
class EstateRegister {

    private static final String SELECT = """
            select * from members.estate_share
            where cooperative_id = :cooperative and departure_id = :departure and not replaced
            """;

    private final JdbcClient jdbc;

    EstateRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A share, and the branch whose books it waits in. */
    record Kept(EstateShare share, BranchId branch) {}

    /** Adds shares behind those that are there. */
    void add(CooperativeId cooperative, DepartureId departure, List<Kept> shares) {
        jdbc.sql("""
                        insert into members.estate_share (cooperative_id, departure_id, number, account_id, branch_id,
                            party_id, receiver_id, amount, currency)
                        select :cooperative, :departure, t.n + coalesce((select max(number) from members.estate_share
                                where cooperative_id = :cooperative and departure_id = :departure), 0),
                            t.account, t.branch, t.party, t.receiver, t.amount, t.currency
                        from unnest(:accounts::uuid[], :branches::uuid[], :parties::uuid[], :receivers::uuid[],
                            :amounts::bigint[], :currencies::text[])
                            with ordinality t (account, branch, party, receiver, amount, currency, n)
                        """)
                .param("cooperative", cooperative.value())
                .param("departure", departure.value())
                .param(
                        "accounts",
                        shares.stream().map(each -> each.share().from().value()).toArray(UUID[]::new))
                .param(
                        "branches",
                        shares.stream().map(each -> each.branch().value()).toArray(UUID[]::new))
                .param(
                        "parties",
                        parties(shares.stream()
                                .map(each -> each.share().party())
                                .toList()))
                .param(
                        "receivers",
                        parties(shares.stream()
                                .map(each -> each.share().receiver())
                                .toList()))
                .param(
                        "amounts",
                        shares.stream()
                                .map(each -> each.share().amount().minor())
                                .toArray(Long[]::new))
                .param(
                        "currencies",
                        shares.stream()
                                .map(each -> each.share().amount().currency().getCurrencyCode())
                                .toArray(String[]::new))
                .update();
    }

    /** Those that stand, first made first. */
    List<Kept> of(CooperativeId cooperative, DepartureId departure) {
        return jdbc.sql(SELECT + " order by number")
                .param("cooperative", cooperative.value())
                .param("departure", departure.value())
                .query((row, n) -> kept(row))
                .list();
    }

    /** Those that a request paid. */
    List<EstateShare> paidBy(CooperativeId cooperative, DepartureId departure, RequestId request) {
        return jdbc.sql(SELECT + " and request_id = :request order by number")
                .param("cooperative", cooperative.value())
                .param("departure", departure.value())
                .param("request", request.value())
                .query((row, n) -> kept(row).share())
                .list();
    }

    void paid(CooperativeId cooperative, DepartureId departure, PartyId party, RequestId request, Posted posted) {
        jdbc.sql("""
                        update members.estate_share set request_id = :request, entry_id = :entry, paid_on = :on
                        where cooperative_id = :cooperative and departure_id = :departure and party_id = :party
                            and entry_id is null
                        """)
                .param("request", request.value())
                .param("entry", posted.entry().value())
                .param("on", posted.businessDate())
                .param("cooperative", cooperative.value())
                .param("departure", departure.value())
                .param("party", party.value())
                .update();
    }

    /** What waited for heirs is theirs by name now. */
    void replaceHeirs(CooperativeId cooperative, DepartureId departure) {
        jdbc.sql("""
                        update members.estate_share set replaced = true
                        where cooperative_id = :cooperative and departure_id = :departure and party_id is null
                        """)
                .param("cooperative", cooperative.value())
                .param("departure", departure.value())
                .update();
    }

    /** What is not paid, by currency. */
    Map<String, Long> unpaid(CooperativeId cooperative) {
        Map<String, Long> unpaid = new HashMap<>();
        jdbc.sql("""
                        select currency, sum(amount) as amount from members.estate_share
                        where cooperative_id = :cooperative and entry_id is null and not replaced group by currency
                        """).param("cooperative", cooperative.value()).query(row -> {
            unpaid.put(row.getString("currency"), row.getLong("amount"));
        });
        return unpaid;
    }

    private static UUID[] parties(List<Optional<PartyId>> parties) {
        return parties.stream()
                .map(party -> party.map(PartyId::value).orElse(null))
                .toArray(UUID[]::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var share = new EstateShare(
                row.getInt("number"),
                new AccountId(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(row.getObject("party_id", UUID.class)).map(PartyId::new),
                Optional.ofNullable(row.getObject("receiver_id", UUID.class)).map(PartyId::new),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
        return new Kept(share, new BranchId(row.getObject("branch_id", UUID.class)));
    }
}
