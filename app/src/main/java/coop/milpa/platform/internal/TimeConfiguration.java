package coop.milpa.platform.internal;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everyone is given, and the settings of the platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class TimeConfiguration {

    /** Tells instants only: which date it is depends on the cooperative's zone. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
