package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Position;
import coop.milpa.ledger.Positions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads positions by a function that enters each cooperative in turn. */
@Repository
class SqlPositions implements Positions {

    private final JdbcClient jdbc;

    SqlPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Position> of(Collection<CooperativeId> cooperatives, LocalDate through, Set<AccountRole> roles) {
        Map<UUID, Position> found = new LinkedHashMap<>();
        jdbc.sql("select * from ledger.positions(:cooperatives, :through, :roles)")
                .param(
                        "cooperatives",
                        cooperatives.stream().map(CooperativeId::value).toArray(UUID[]::new))
                .param("through", through)
                .param("roles", roles.stream().map(AccountRole::name).toArray(String[]::new))
                .query((row, n) ->
                        found.merge(row.getObject("cooperative_id", UUID.class), position(row), this::joined))
                .list();
        return List.copyOf(found.values());
    }

    private Position joined(Position known, Position more) {
        List<Position.Sum> sums = new ArrayList<>(known.sums());
        sums.addAll(more.sums());
        return new Position(known.cooperative(), known.openDay(), known.lastClosed(), sums);
    }

    /** The first row of each cooperative has no sum, so that one without a line is answered too. */
    private static Position position(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Position(
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                Optional.ofNullable(row.getObject("open_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_closed", LocalDate.class)),
                currency == null ? List.of() : List.of(sum(row, Currency.getInstance(currency))));
    }

    private static Position.Sum sum(ResultSet row, Currency currency) throws SQLException {
        return new Position.Sum(
                AccountClass.valueOf(row.getString("class")),
                Optional.ofNullable(row.getString("role")).map(AccountRole::valueOf),
                new Money(row.getLong("balance"), currency));
    }
}
