package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.testing.ModuleTest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several statements go to the database together, and do what they would have done alone. */
@ModuleTest
class JourneysTests {

    private static final String WRITE = """
            insert into platform.setting (cooperative_id, name, valid_from, value, source, status)
            values (:cooperative, :name, date '2026-01-01', :value, 'a test', 'CONFIRMED')
            """;
    private static final String VALUES =
            "select value from platform.setting where cooperative_id = :cooperative order by name";

    private final Journeys journeys;
    private final TenantScope tenants;
    private final JdbcClient jdbc;
    private CooperativeId maize = CooperativeId.next();

    JourneysTests(Journeys journeys, TenantScope tenants, JdbcClient jdbc) {
        this.journeys = journeys;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    /** The class has one instance for all its tests. */
    @BeforeEach
    void newCooperative() {
        maize = CooperativeId.next();
    }

    @Test
    void theLastAnswersAndSeesWhatTheFirstDid() {
        List<String> values = tenants.write(
                maize, () -> journeys.last(WRITE + ";" + VALUES, row("a", "one"), (row, n) -> row.getString("value")));

        assertThat(values).containsExactly("one");
    }

    @Test
    void whatTheLastDoesNotFindIsNotThere() {
        List<String> values = tenants.write(
                maize,
                () -> journeys.last(
                        "select 'first' as value;" + VALUES, row("a", "one"), (row, n) -> row.getString("value")));

        assertThat(values).isEmpty();
    }

    @Test
    void whatIsLateIsWrittenInOrderBeforeTheCommit() {
        List<String> seen = tenants.write(maize, () -> {
            journeys.late(WRITE, row("a", "one"));
            journeys.late(WRITE, row("b", "two"));
            journeys.late("update platform.setting set value = :value where name = :name", row("a", "three"));
            return values();
        });

        assertThat(seen).isEmpty();
        assertThat(tenants.read(maize, this::values)).containsExactly("three", "two");
    }

    @Test
    void whatFailsLateUndoesAllOfIt() {
        assertThatThrownBy(() -> tenants.run(maize, () -> {
                    jdbc.sql(WRITE).params(row("a", "one")).update();
                    journeys.late(WRITE, row("b", "two"));
                    journeys.late(WRITE, row("b", "again"));
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(tenants.read(maize, this::values)).isEmpty();
    }

    @Test
    void aRehearsalWritesNothingLate() {
        tenants.rehearse(maize, () -> {
            journeys.late(WRITE, row("a", "one"));
            return true;
        });

        assertThat(tenants.read(maize, this::values)).isEmpty();
    }

    @Test
    void eachTransactionWritesItsOwn() {
        tenants.run(maize, () -> journeys.late(WRITE, row("a", "one")));
        tenants.run(maize, () -> journeys.late(WRITE, row("b", "two")));

        assertThat(tenants.read(maize, this::values)).containsExactly("one", "two");
    }

    @Test
    void whatIsLastSeesAllThatIsLateAndIsToldItsAnswer() {
        List<String> answers = new ArrayList<>();

        tenants.run(maize, () -> {
            journeys.last(counting(answers));
            journeys.late(WRITE, row("a", "one"));
            journeys.late(WRITE, row("b", "two"));
        });

        assertThat(answers).containsExactly("2");
    }

    @Test
    void whatIsLastMayBeAlone() {
        List<String> answers = new ArrayList<>();

        tenants.run(maize, () -> journeys.last(counting(answers)));

        assertThat(answers).containsExactly("0");
    }

    @Test
    void anAnswerThatWillNotDoUndoesAllOfIt() {
        assertThatThrownBy(() -> tenants.run(maize, () -> {
                    journeys.late(WRITE, row("a", "one"));
                    journeys.last(new Count(answer -> {
                        throw new Presumption.Wrong(answer);
                    }));
                }))
                .isInstanceOf(Presumption.Wrong.class);

        assertThat(tenants.read(maize, this::values)).isEmpty();
    }

    private Count counting(List<String> answers) {
        return new Count(answers::add);
    }

    /** How many settings are as late as this. */
    private record Count(Consumer<String> told) implements Journeys.Last {

        @Override
        public String sql() {
            return "select count(*) as n from platform.setting where value <> ?";
        }

        @Override
        public void bind(PreparedStatement statement, int before) throws SQLException {
            statement.setString(before + 1, "another");
        }

        @Override
        public void answered(ResultSet answer) throws SQLException {
            answer.next();
            told.accept(answer.getString("n"));
        }
    }

    private Map<String, Object> row(String name, String value) {
        return Map.of("cooperative", maize.value(), "name", name, "value", value);
    }

    private List<String> values() {
        return jdbc.sql(VALUES)
                .param("cooperative", maize.value())
                .query((row, n) -> row.getString("value"))
                .list();
    }
}
