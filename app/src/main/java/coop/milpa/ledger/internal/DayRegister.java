package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ClosedDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads days, and writes what seals one. All in the transaction of that cooperative. */
@Repository
class DayRegister {

    private static final String CLOSED = """
            select d.business_date, d.lines, encode(d.lines_hash, 'hex') as lines_hash,
                encode(d.previous_hash, 'hex') as previous_hash, encode(d.hash, 'hex') as hash,
                (select string_agg(s.key || '=' || s.value, ',' order by s.key)
                 from jsonb_each_text(d.seals) s) as seals
            from ledger.day d
            where d.cooperative_id = :cooperative and d.state = 'CLOSED'
            """;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    DayRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> inState(CooperativeId cooperative, String state) {
        return jdbc.sql("""
                        select business_date from ledger.day where cooperative_id = :cooperative and state = :state
                        """)
                .param("cooperative", cooperative.value())
                .param("state", state)
                .query(LocalDate.class)
                .optional();
    }

    Optional<ClosedDay> lastClosed(CooperativeId cooperative) {
        return jdbc.sql(CLOSED + " order by d.business_date desc limit 1")
                .param("cooperative", cooperative.value())
                .query((row, n) -> closedDay(row))
                .optional();
    }

    Optional<ClosedDay> closed(CooperativeId cooperative, LocalDate day) {
        return jdbc.sql(CLOSED + " and d.business_date = :day")
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query((row, n) -> closedDay(row))
                .optional();
    }

    List<ClosedDay> closed(CooperativeId cooperative, Books.Period period) {
        return jdbc.sql(CLOSED + " and d.business_date between :from and :to order by d.business_date desc")
                .param("cooperative", cooperative.value())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> closedDay(row))
                .list();
    }

    List<ClosedDay> allClosed(CooperativeId cooperative) {
        return jdbc.sql(CLOSED + " order by d.business_date")
                .param("cooperative", cooperative.value())
                .query((row, n) -> closedDay(row))
                .list();
    }

    /** What seals a day: 32 bytes each. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    record Seal(byte[] previous, byte[] lines, Map<String, byte[]> others, byte[] hash) {

        String othersAsJson() {
            return others.entrySet().stream()
                    .map(seal -> "\"" + seal.getKey() + "\":\"" + HEX.formatHex(seal.getValue()) + "\"")
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    void seal(CooperativeId cooperative, LocalDate day, Seal seal) {
        jdbc.sql("select ledger.seal_day(:cooperative, :day, :lines, :seals::jsonb, :previous, :hash)")
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("lines", seal.lines())
                .param("seals", seal.othersAsJson())
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .query()
                .singleRow();
    }

    private static ClosedDay closedDay(ResultSet row) throws SQLException {
        Map<String, String> seals = new LinkedHashMap<>();
        for (String seal :
                Optional.ofNullable(row.getString("seals")).orElse("").split(",", -1)) {
            int equals = seal.indexOf('=');
            if (equals > 0) {
                seals.put(seal.substring(0, equals), seal.substring(equals + 1));
            }
        }
        return new ClosedDay(
                row.getObject("business_date", LocalDate.class),
                row.getLong("lines"),
                row.getString("previous_hash"),
                row.getString("lines_hash"),
                seals,
                row.getString("hash"));
    }
}
