package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.milpa.testing.ModuleTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Very many rows go into a table of the session, each field as it was told. */
@ModuleTest
class RowCopyTests {

    /** Several times what is sent at once. */
    private static final int ROWS = 10_000;

    private static final String TABLE = "pg_temp.copied (id, place, amount, letter)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RowCopyTests(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Test
    void everyRowArrivesAsItWasTold() {
        String told = inTransaction(() -> {
            copy(n -> n - 5_000);
            return Objects.requireNonNull(jdbc.queryForObject("""
                    select format('%s %s %s %s', count(*), sum(amount), max(place), string_agg(distinct letter::text, ''))
                    from pg_temp.copied where id = ('00000000-0000-0007-8000-' || lpad(to_hex(place), 12, '0'))::uuid
                    """, String.class));
        });

        assertThat(told).isEqualTo("10000 -5000 9999 MT");
    }

    @Test
    void whatFailsWhileRowsAreToldLeavesNoCopyBegun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    copy(n -> {
                        throw new IllegalStateException("no more");
                    });
                    return "";
                }));
        assertThat(inTransaction(() -> Objects.requireNonNull(jdbc.queryForObject("select 'goes on'", String.class))))
                .isEqualTo("goes on");
    }

    private interface Amounts {
        long of(int place);
    }

    private void copy(Amounts amounts) {
        jdbc.execute("""
                create temporary table copied (id uuid, place integer, amount bigint, letter "char") on commit drop
                """);
        ConnectionCallback<Boolean> copying = connection -> {
            RowCopy.into(connection, TABLE, rows -> {
                for (int n = 0; n < ROWS; n++) {
                    rows.row()
                            .id(new UUID(7, Long.MIN_VALUE + n))
                            .place(n)
                            .number(amounts.of(n))
                            .letter(n % 2 == 0 ? 'M' : 'T');
                }
            });
            return true;
        };
        jdbc.execute(copying);
    }

    private interface Work {
        String done();
    }

    private String inTransaction(Work work) {
        return Objects.requireNonNull(transactions.execute(status -> work.done()));
    }
}
