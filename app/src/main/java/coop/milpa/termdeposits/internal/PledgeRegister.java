package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.HoldId;
import coop.milpa.termdeposits.Pledge;
import coop.milpa.termdeposits.PledgeTermDeposit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pledges in PostgreSQL. Works in the caller's transaction. */
@Repository
class PledgeRegister {

    private static final String ROWS = """
            select p.hold_id, d.number, d.currency, p.creditor, p.purpose, p.amount, p.placed_on, p.released_on
            from termdeposits.pledge p
            join termdeposits.deposit d on d.cooperative_id = p.cooperative_id and d.deposit_id = p.deposit_id
            where p.cooperative_id = :cooperative and\s""";

    private final JdbcClient jdbc;

    PledgeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CooperativeId cooperative, Pledge pledge, TermRow row, RequestId request) {
        jdbc.sql("""
                        insert into termdeposits.pledge (cooperative_id, hold_id, deposit_id, request_id, creditor,
                            purpose, amount, placed_on)
                        values (:cooperative, :hold, :deposit, :request, :creditor, :purpose, :amount, :on)
                        """)
                .param("cooperative", cooperative.value())
                .param("hold", pledge.hold().value())
                .param("deposit", row.account().value())
                .param("request", request.value())
                .param("creditor", pledge.security().creditor())
                .param("purpose", pledge.security().purpose())
                .param("amount", pledge.security().amount().minor())
                .param("on", pledge.placedOn())
                .update();
    }

    void release(CooperativeId cooperative, HoldId hold, LocalDate on) {
        jdbc.sql("""
                        update termdeposits.pledge set released_on = :on
                        where cooperative_id = :cooperative and hold_id = :hold and released_on is null
                        """)
                .param("cooperative", cooperative.value())
                .param("hold", hold.value())
                .param("on", on)
                .update();
    }

    Optional<Pledge> find(CooperativeId cooperative, HoldId hold) {
        return where(cooperative, "p.hold_id = :hold", Map.of("hold", hold.value())).stream()
                .findFirst();
    }

    Optional<Pledge> placedBy(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "p.request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    List<Pledge> of(CooperativeId cooperative, long number) {
        return where(cooperative, "d.number = :number", Map.of("number", number));
    }

    /** How much of a deposit is pledged. */
    Money standing(CooperativeId cooperative, TermRow row) {
        return standing(cooperative, List.of(row)).getOrDefault(row.account(), row.nothing());
    }

    /** How much of each deposit is pledged; those of which nothing is are left out. */
    Map<AccountId, Money> standing(CooperativeId cooperative, Collection<TermRow> rows) {
        Map<AccountId, Money> nothing =
                rows.stream().collect(Collectors.toMap(TermRow::account, TermRow::nothing, (one, same) -> one));
        Map<AccountId, Money> found = new HashMap<>();
        jdbc.sql("""
                        select deposit_id, sum(amount) as amount from termdeposits.pledge
                        where cooperative_id = :cooperative and deposit_id = any(:deposits) and released_on is null
                        group by deposit_id
                        """)
                .param("cooperative", cooperative.value())
                .param(
                        "deposits",
                        nothing.keySet().stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    var account = new AccountId(row.getObject("deposit_id", UUID.class));
                    Money none = Objects.requireNonNull(nothing.get(account));
                    found.put(account, new Money(row.getLong("amount"), none.currency()));
                });
        return found;
    }

    private List<Pledge> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(ROWS + condition + " order by p.placed_on, p.hold_id")
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> pledge(row))
                .list();
    }

    private static Pledge pledge(ResultSet row) throws SQLException {
        var amount = new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency")));
        return new Pledge(
                new HoldId(row.getObject("hold_id", UUID.class)),
                row.getLong("number"),
                new PledgeTermDeposit.Security(row.getString("creditor"), row.getString("purpose"), amount),
                row.getObject("placed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("released_on", LocalDate.class)));
    }
}
