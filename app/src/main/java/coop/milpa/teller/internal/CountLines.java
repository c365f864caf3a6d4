package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.CountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was counted, denomination by denomination. Works in the caller's transaction. */
@Repository
class CountLines {

    private final JdbcClient jdbc;

    CountLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CountId add(CooperativeId cooperative, CashCount count) {
        CountId id = CountId.next();
        jdbc.sql("""
                        insert into teller.count_line (cooperative_id, count_id, value, quantity)
                        select :cooperative, :count, l.value, l.quantity
                        from unnest(:values::bigint[], :quantities::bigint[]) as l (value, quantity)
                        """)
                .param("cooperative", cooperative.value())
                .param("count", id.value())
                .param(
                        "values",
                        count.present().stream()
                                .map(line -> line.value().minor())
                                .toArray(Long[]::new))
                .param(
                        "quantities",
                        count.present().stream().map(CashCount.Line::quantity).toArray(Long[]::new))
                .update();
        return id;
    }

    /** A line of some count. */
    record Counted(long value, long quantity) {}

    /** What some counts are made of, the largest denomination first; one statement. */
    Lines of(CooperativeId cooperative, Collection<CountId> counts) {
        Map<UUID, List<Counted>> lines = new HashMap<>();
        jdbc.sql("""
                        select count_id, value, quantity from teller.count_line
                        where cooperative_id = :cooperative and count_id = any(:counts)
                        order by count_id, value desc
                        """)
                .param("cooperative", cooperative.value())
                .param("counts", counts.stream().map(CountId::value).toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("count_id", UUID.class), none -> new ArrayList<>())
                            .add(new Counted(row.getLong("value"), row.getLong("quantity")));
                });
        return new Lines(lines);
    }

    /** Counts by their names. */
    record Lines(Map<UUID, List<Counted>> byCount) {

        CashCount count(CountId id, Currency currency) {
            List<CashCount.Line> lines = byCount.getOrDefault(id.value(), List.of()).stream()
                    .map(line -> new CashCount.Line(new Money(line.value(), currency), line.quantity()))
                    .toList();
            Money sum = lines.stream()
                    .map(line -> line.value().times(line.quantity()))
                    .reduce(Money.zero(currency), Money::plus);
            return new CashCount(lines, sum);
        }
    }
}
