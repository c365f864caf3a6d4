package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Hold;
import coop.milpa.ledger.HoldId;
import coop.milpa.ledger.PendingTransfer;
import coop.milpa.ledger.PendingTransfer.State;
import coop.milpa.ledger.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads holds, in the transaction of that cooperative. */
@Repository
class HoldRegister {

    private static final String HOLDS = """
            select h.hold_id, h.account_id, h.amount, a.currency, h.concept, h.narrative, h.placed_on, h.expires_on,
                h.released_on, p.to_account_id, p.standing, p.state, p.posted, p.entry_id
            from ledger.hold h
            join ledger.account a on a.cooperative_id = h.cooperative_id and a.account_id = h.account_id
            left join ledger.pending p on p.cooperative_id = h.cooperative_id and p.hold_id = h.hold_id
            where h.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    HoldRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hold> find(CooperativeId cooperative, HoldId hold) {
        return jdbc.sql(HOLDS + " and h.hold_id = :hold")
                .param("cooperative", cooperative.value())
                .param("hold", hold.value())
                .query((row, n) -> hold(row))
                .optional();
    }

    List<Hold> standing(CooperativeId cooperative, AccountId account) {
        return jdbc.sql(HOLDS + " and h.account_id = :account and h.released_on is null order by h.hold_id")
                .param("cooperative", cooperative.value())
                .param("account", account.value())
                .query((row, n) -> hold(row))
                .list();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Hold(
                new HoldId(row.getObject("hold_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Money(row.getLong("amount"), currency),
                row.getString("concept"),
                row.getString("narrative"),
                new Hold.Days(
                        row.getObject("placed_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("released_on", LocalDate.class))),
                transfer(row, currency));
    }

    private static Optional<PendingTransfer> transfer(ResultSet row, Currency currency) throws SQLException {
        UUID to = row.getObject("to_account_id", UUID.class);
        if (to == null) {
            return Optional.empty();
        }
        Standing standing = Standing.of(row.getString("standing").charAt(0));
        return Optional.of(new PendingTransfer(new AccountId(to), standing, state(row, currency)));
    }

    private static State state(ResultSet row, Currency currency) throws SQLException {
        return switch (row.getString("state")) {
            case "PENDING" -> new State.Pending();
            case "POSTED" ->
                new State.Posted(
                        new Money(row.getLong("posted"), currency), new EntryId(row.getObject("entry_id", UUID.class)));
            case "VOIDED" -> new State.Voided();
            case "EXPIRED" -> new State.Expired();
            default -> throw new IllegalStateException("Transfer is " + row.getString("state"));
        };
    }
}
