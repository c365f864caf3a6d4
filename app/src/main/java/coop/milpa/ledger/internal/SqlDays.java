package coop.milpa.ledger.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.ClosedDay;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days in PostgreSQL, changed by stored functions only. */
@Repository
class SqlDays implements Days {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final CanonicalRows rows;
    private final DayRegister register;

    SqlDays(JdbcClient jdbc, TenantScope tenants, CanonicalRows rows, DayRegister register) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.rows = rows;
        this.register = register;
    }

    @Override
    public void begin(CooperativeId cooperative, LocalDate first) {
        tenants.run(cooperative, () -> {
            makePartitions(first);
            makePartitions(first.plusMonths(1));
            call("select ledger.begin_books(:cooperative, :day)", cooperative, first);
        });
    }

    @Override
    public Optional<LocalDate> open(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.inState(cooperative, "OPEN"));
    }

    @Override
    public Optional<LocalDate> closing(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.inState(cooperative, "CLOSING"));
    }

    @Override
    public Optional<ClosedDay> lastClosed(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.lastClosed(cooperative));
    }

    @Override
    public Optional<ClosedDay> closed(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> register.closed(cooperative, day));
    }

    @Override
    public List<ClosedDay> closed(CooperativeId cooperative, Books.Period period) {
        return tenants.read(cooperative, () -> register.closed(cooperative, period));
    }

    @Override
    public void startClosing(CooperativeId cooperative, LocalDate day, boolean history) {
        tenants.run(cooperative, () -> {
            makePartitions(day.plusDays(1));
            jdbc.sql("select ledger.start_closing(:cooperative, :day, :history)")
                    .param("cooperative", cooperative.value())
                    .param("day", day)
                    .param("history", history)
                    .query()
                    .singleRow();
        });
    }

    @Override
    public long total(CooperativeId cooperative, LocalDate day) {
        return tenants.write(
                cooperative,
                () -> jdbc.sql("select ledger.total_day(:cooperative, :day)")
                        .param("cooperative", cooperative.value())
                        .param("day", day)
                        .query(Long.class)
                        .single());
    }

    @Override
    public ClosedDay seal(CooperativeId cooperative, LocalDate day, Map<String, byte[]> seals) {
        return tenants.write(cooperative, () -> {
            total(cooperative, day);
            byte[] previous = register.lastClosed(cooperative)
                    .map(closed -> HEX.parseHex(closed.hash()))
                    .orElseGet(() -> new byte[DayHash.LENGTH]);
            byte[] lines = rows.hashOf(cooperative, day);
            byte[] hash = DayHash.of(cooperative, day, previous, lines, seals);
            register.seal(cooperative, day, new DayRegister.Seal(previous, lines, seals, hash));
            return register.closed(cooperative, day).orElseThrow();
        });
    }

    @Override
    public void endHistory(CooperativeId cooperative, LocalDate from, LocalDate to) {
        tenants.run(cooperative, () -> {
            jdbc.sql("select ledger.balance_history(:cooperative, :from, :to)")
                    .param("cooperative", cooperative.value())
                    .param("from", from)
                    .param("to", to)
                    .query()
                    .singleRow();
            call("select ledger.start_earning(:cooperative, :day)", cooperative, to.plusDays(1));
        });
    }

    private void makePartitions(LocalDate day) {
        jdbc.sql("call ledger.make_partitions(:day)").param("day", day).update();
    }

    private void call(String function, CooperativeId cooperative, LocalDate day) {
        jdbc.sql(function)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .query()
                .singleRow();
    }
}
