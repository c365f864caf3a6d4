package coop.milpa.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two ways into the database: its owner's, for migrations only, and the application's, for everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int CONNECTION_TIMEOUT_MILLIS = 10_000;

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings) {
        return settings.server();
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        DatabaseAddress owner = server.owner();
        var source = new DriverManagerDataSource(owner.url());
        source.setConnectionProperties(owner.properties());
        return source;
    }

    @Bean
    FlywayMigrationStrategy migration(DatabaseServer server) {
        return flyway -> {
            flyway.migrate();
            new ApplicationLogin(server.owner()).ensure();
        };
    }

    /** Opens its first connection when it is first asked for one: after the migrations have made the role. */
    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        DatabaseAddress address = server.owner().asApplication();
        var config = new HikariConfig();
        config.setPoolName("milpa");
        config.setMaximumPoolSize(settings.database().connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties());
        return new HikariDataSource(config);
    }
}
