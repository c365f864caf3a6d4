package coop.milpa.testing;

import coop.milpa.platform.database.DatabaseAddress;
import coop.milpa.platform.database.TestServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * One PostgreSQL server for the whole test run, one fresh database for each Spring context. The code under test logs
 * in as the application's role, so row-level security holds for it; {@link Owner} is the way past, for fixtures.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Reads and writes as the owner of the database, whom no row policy and no missing grant stops. */
    public record Owner(JdbcClient jdbc) {}

    private final DatabaseAddress address = TestServer.migratedDatabase();

    @Bean
    DynamicPropertyRegistrar databaseIsTheTests() {
        return registry -> {
            registry.add("milpa.database.url", address::url);
            registry.add("milpa.database.user", address::user);
            registry.add("milpa.database.password", address::password);
        };
    }

    @Bean
    Owner owner() {
        return new Owner(
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password())));
    }
}
