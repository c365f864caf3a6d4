package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangeOperation;
import coop.milpa.exchange.ExchangeOperation.Deal;
import coop.milpa.exchange.ExchangeOperation.Made;
import coop.milpa.exchange.ExchangeOperation.Undone;
import coop.milpa.exchange.Side;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A purchase or sale as a row says it. */
final class OperationRow {

    static final String SELECT = """
            select o.*, u.entry_id as undoing_entry, u.business_date as undone_on, u.undone_by, u.reason
            from exchange.operation o
            left join exchange.undoing u on u.cooperative_id = o.cooperative_id and u.number = o.number
            where o.cooperative_id = :cooperative
            """;

    private OperationRow() {}

    static ExchangeOperation of(ResultSet row) throws SQLException {
        Currency national = Currency.getInstance(row.getString("national_currency"));
        return new ExchangeOperation(
                row.getLong("number"),
                new EntryId(row.getObject("entry_id", UUID.class)),
                Side.valueOf(row.getString("side")),
                new Deal(
                        new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                        new Money(row.getLong("national"), national),
                        new Money(row.getLong("counter_value"), national),
                        row.getBigDecimal("rate").stripTrailingZeros(),
                        row.getBigDecimal("book").stripTrailingZeros()),
                new PartyId(row.getObject("customer", UUID.class)),
                new Made(
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        new ActorId(row.getObject("made_by", UUID.class)),
                        new BranchId(row.getObject("branch_id", UUID.class))),
                undone(row));
    }

    private static Optional<Undone> undone(ResultSet row) throws SQLException {
        UUID entry = row.getObject("undoing_entry", UUID.class);
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(new Undone(
                new EntryId(entry),
                row.getObject("undone_on", LocalDate.class),
                new ActorId(row.getObject("undone_by", UUID.class)),
                row.getString("reason")));
    }
}
