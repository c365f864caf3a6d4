package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountCode;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ChartCode;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.JournalLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all lines of a period through a cursor, a thousand at a time: a year of them need not fit in memory. */
@Repository
class JournalQuery {

    private static final int FETCH_SIZE = 1_000;
    private static final String LINES = """
            select l.entry_id, l.business_date, e.value_date, e.concept, e.narrative, a.number, a.code, c.name_es,
                c.name_en, l.amount, a.currency
            from ledger.line l
            join ledger.account a on a.cooperative_id = l.cooperative_id and a.account_id = l.account_id
            join ledger.chart c on c.cooperative_id = a.cooperative_id and c.code = a.code
            join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                and e.business_date = l.business_date
            where l.cooperative_id = :cooperative and l.business_date between :from and :to
                and (:code = '' or a.code = :code)
            """;

    private final JdbcClient jdbc;

    JournalQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of that cooperative, without which the driver would read everything at once. */
    void byEntry(CooperativeId cooperative, Books.Period period, Consumer<JournalLine> into) {
        read(lines("l.business_date, l.entry_id, l.number", cooperative, period).param("code", ""), into);
    }

    /** The same by code and currency. */
    void byCode(
            CooperativeId cooperative, Books.Period period, Optional<AccountCode> code, Consumer<JournalLine> into) {
        read(
                lines("a.code, a.currency, l.business_date, l.entry_id, l.number", cooperative, period)
                        .param("code", code.map(AccountCode::value).orElse("")),
                into);
    }

    private JdbcClient.StatementSpec lines(String order, CooperativeId cooperative, Books.Period period) {
        return jdbc.sql(LINES + "order by " + order)
                .withFetchSize(FETCH_SIZE)
                .param("cooperative", cooperative.value())
                .param("from", period.from())
                .param("to", period.to());
    }

    private static void read(JdbcClient.StatementSpec lines, Consumer<JournalLine> into) {
        lines.query(row -> {
            into.accept(line(row));
        });
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return new JournalLine(
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("business_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("concept"),
                row.getString("narrative"),
                row.getString("number"),
                new AccountCode(row.getString("code")),
                new ChartCode.Names(row.getString("name_es"), row.getString("name_en")),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }
}
