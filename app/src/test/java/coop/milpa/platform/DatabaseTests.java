package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program's way into the database, and the fixtures'. */
@ModuleTest
class DatabaseTests {

    private final JdbcClient jdbc;
    private final TestDatabase.Owner owner;

    DatabaseTests(JdbcClient jdbc, TestDatabase.Owner owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    @Test
    void theProgramWorksAsARoleThatRowPoliciesHoldFor() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("milpa_app");
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theProgramCannotMakeTables() {
        assertThatThrownBy(() -> jdbc.sql("create table platform.mine (a int)").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void migrationsRanAsTheOwner() {
        String owns = owner.jdbc()
                .sql("select nspowner::regrole::text from pg_namespace where nspname = 'platform'")
                .query(String.class)
                .single();
        assertThat(owns).isEqualTo("milpa");
    }
}
