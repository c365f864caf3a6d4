package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.Journeys;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.CashOfMonth;
import coop.milpa.receipts.CashOperation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cash operations in PostgreSQL. Works in the caller's transaction. */
@Repository
class CashOperationRegister {

    private final JdbcClient jdbc;
    private final Journeys journeys;

    CashOperationRegister(JdbcClient jdbc, Journeys journeys) {
        this.jdbc = jdbc;
        this.journeys = journeys;
    }

    /**
     * An operation, and why it stands out.
     *
     * @param above  by itself
     * @param inMonth  with all of the month of somebody behind it
     */
    record Marked(CashOperation operation, boolean above, boolean inMonth) {}

    /** All in one statement. */
    void addEach(CooperativeId cooperative, List<Marked> all) {
        journeys.late(
                """
                        insert into receipts.cash_operation (cooperative_id, entry_id, business_date, amount, currency,
                            executor, ordering_party, beneficiary, source_of_funds, above,
                            above_in_month)
                        select :cooperative, c.entry, c.day::date, c.amount, c.currency, c.executor, c.ordering,
                            c.beneficiary, c.source, c.above, c.in_month
                        from unnest(:entries::uuid[], :days::text[], :amounts::bigint[], :currencies::text[],
                            :executors::uuid[], :orderings::uuid[], :beneficiaries::uuid[], :sources::text[],
                            :above::boolean[], :inMonth::boolean[])
                            as c (entry, day, amount, currency, executor, ordering, beneficiary, source, above,
                                in_month)
                        """,
                Map.ofEntries(
                        Map.entry("cooperative", cooperative.value()),
                        Map.entry(
                                "entries", each(all, one -> one.entry().value()).toArray(UUID[]::new)),
                        Map.entry("days", each(all, one -> one.on().toString()).toArray(String[]::new)),
                        Map.entry(
                                "amounts", each(all, one -> one.cash().minor()).toArray(Long[]::new)),
                        Map.entry(
                                "currencies",
                                each(all, one -> one.cash().currency().getCurrencyCode())
                                        .toArray(String[]::new)),
                        Map.entry(
                                "executors",
                                each(all, one -> one.declaration().executor().value())
                                        .toArray(UUID[]::new)),
                        Map.entry(
                                "orderings",
                                each(
                                                all,
                                                one -> one.declaration()
                                                        .orderingParty()
                                                        .value())
                                        .toArray(UUID[]::new)),
                        Map.entry(
                                "beneficiaries",
                                each(all, one -> one.declaration().beneficiary().value())
                                        .toArray(UUID[]::new)),
                        Map.entry(
                                "sources",
                                each(all, one -> one.declaration().sourceOfFunds())
                                        .toArray(String[]::new)),
                        Map.entry("above", all.stream().map(Marked::above).toArray(Boolean[]::new)),
                        Map.entry("inMonth", all.stream().map(Marked::inMonth).toArray(Boolean[]::new))));
    }

    private static <T> List<T> each(List<Marked> all, Function<CashOperation, T> column) {
        return all.stream().map(Marked::operation).map(column).toList();
    }

    /** Somebody's cash of one currency. */
    record Purse(PartyId person, Currency currency) {}

    /** The cash of the month until a day of each of these people; those who had none are left out. */
    Map<Purse, Long> totals(CooperativeId cooperative, Collection<Purse> asked, LocalDate day) {
        Map<Purse, Long> totals = new HashMap<>();
        jdbc.sql("""
                        select a.person, a.currency, sum(abs(o.amount))::bigint as total
                        from unnest(:people::uuid[], :currencies::text[]) as a (person, currency)
                        join receipts.cash_operation o on o.cooperative_id = :cooperative
                            and o.business_date between date_trunc('month', :day::date)::date and :day
                            and o.currency = a.currency
                            and (o.executor = a.person
                                or o.ordering_party = a.person and o.ordering_party <> o.executor
                                or o.beneficiary = a.person and o.beneficiary <> o.executor)
                        group by a.person, a.currency
                        """)
                .param("cooperative", cooperative.value())
                .param("people", asked.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "currencies",
                        asked.stream()
                                .map(one -> one.currency().getCurrencyCode())
                                .toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    var purse = new Purse(
                            new PartyId(row.getObject("person", UUID.class)),
                            Currency.getInstance(row.getString("currency")));
                    totals.put(purse, row.getLong("total"));
                });
        return totals;
    }

    List<CashOperation> above(CooperativeId cooperative, Period period) {
        return where(
                cooperative,
                "(above or above_in_month) and business_date between :from and :to",
                Map.of("from", period.from(), "to", period.to()));
    }

    Optional<CashOperation> find(CooperativeId cooperative, EntryId entry) {
        return where(cooperative, "entry_id = :entry", Map.of("entry", entry.value())).stream()
                .findFirst();
    }

    /** Everyone's cash of a month, most first; each operation counts for each person behind it once. */
    List<CashOfMonth> months(CooperativeId cooperative, YearMonth month) {
        return jdbc.sql("""
                        select p.person, o.currency, sum(abs(o.amount)) as total, count(*) as operations
                        from receipts.cash_operation o
                        cross join lateral (
                            select distinct unnest(array[o.executor, o.ordering_party, o.beneficiary]) as person) as p
                        where o.cooperative_id = :cooperative and o.business_date between :from and :to
                        group by p.person, o.currency
                        order by total desc, p.person
                        """)
                .param("cooperative", cooperative.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, n) -> new CashOfMonth(
                        new PartyId(row.getObject("person", UUID.class)),
                        month,
                        new Money(row.getLong("total"), Currency.getInstance(row.getString("currency"))),
                        row.getInt("operations")))
                .list();
    }

    private List<CashOperation> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select entry_id, business_date, amount, currency, executor, ordering_party, beneficiary,
                            source_of_funds
                        from receipts.cash_operation where cooperative_id = :cooperative and %s
                        order by business_date, entry_id
                        """.formatted(condition))
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> operation(row))
                .list();
    }

    private static CashOperation operation(ResultSet row) throws SQLException {
        return new CashOperation(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                new CashDeclaration(
                        new PartyId(row.getObject("executor", UUID.class)),
                        new PartyId(row.getObject("ordering_party", UUID.class)),
                        new PartyId(row.getObject("beneficiary", UUID.class)),
                        row.getString("source_of_funds")));
    }
}
