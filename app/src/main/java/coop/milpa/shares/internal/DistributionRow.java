package coop.milpa.shares.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Resolution;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Distribution.Figures;
import coop.milpa.shares.Distribution.Pool;
import coop.milpa.shares.Distribution.Proposal;
import coop.milpa.shares.Distribution.Reserve;
import coop.milpa.shares.Distribution.State;
import coop.milpa.shares.Distribution.Terms;
import coop.milpa.shares.DistributionId;
import coop.milpa.shares.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of distributions, without its reserves and pools. */
record DistributionRow(
        DistributionId id, Books.Period days, Terms terms, Figures figures, Proposal proposal, State state) {

    static DistributionRow read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new DistributionRow(
                new DistributionId(row.getObject("distribution_id", UUID.class)),
                new Books.Period(row.getObject("from_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                new Terms(
                        new Rate(row.getBigDecimal("rate")),
                        new Rate(row.getBigDecimal("cap")),
                        row.getInt("year_days"),
                        Way.valueOf(row.getString("way")),
                        wanted(row, currency)),
                new Figures(
                        money(row, "surplus", currency),
                        money(row, "member_income", currency),
                        money(row, "third_income", currency),
                        money(row, "indivisible", currency),
                        money(row, "interest", currency),
                        money(row, "patronage", currency),
                        money(row, "retained", currency),
                        row.getLong("members")),
                new Proposal(
                        new ActorId(row.getObject("proposed_by", UUID.class)),
                        row.getObject("proposed_on", LocalDate.class)),
                state(row));
    }

    Distribution with(List<Reserve> reserves, List<Pool> pools) {
        return new Distribution(id, days, terms, figures, reserves, pools, proposal, state);
    }

    private static State state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "PROPOSED" -> new State.Proposed();
            case "WITHDRAWN" -> new State.Withdrawn();
            default ->
                new State.Resolved(
                        new Resolution(
                                row.getString("organ"),
                                row.getString("minute"),
                                row.getString("point"),
                                row.getObject("resolved_on", LocalDate.class)),
                        new ActorId(row.getObject("resolved_by", UUID.class)),
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getBoolean("pays"));
        };
    }

    private static Optional<Money> wanted(ResultSet row, Currency currency) throws SQLException {
        return Optional.ofNullable(row.getObject("wanted", Long.class)).map(minor -> new Money(minor, currency));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getLong(column), currency);
    }
}
