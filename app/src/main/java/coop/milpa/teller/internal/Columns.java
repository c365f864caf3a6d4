package coop.milpa.teller.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How values stand in columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> instantIf(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), currency(row));
    }

    static ActorId actor(ResultSet row, String column) throws SQLException {
        return new ActorId(row.getObject(column, UUID.class));
    }

    static <T> Optional<T> idIf(ResultSet row, String column, Function<UUID, T> named) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(named);
    }
}
