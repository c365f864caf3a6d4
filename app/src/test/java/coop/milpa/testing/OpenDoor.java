package coop.milpa.testing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets everybody in where a test runs pages without the module {@code access}: what a page shows is looked at there,
 * who may see it in the tests of that module. Where it runs, its own door stands and this one leads nowhere.
 */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenDoor {

    private static final String DOOR = "coop.milpa.access.web.Doorkeeper";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openDoor(HttpSecurity http, ApplicationContext modules) {
        return http.securityMatcher(request -> !modules.containsBean(DOOR))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
