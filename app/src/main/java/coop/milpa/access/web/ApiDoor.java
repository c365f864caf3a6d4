package coop.milpa.access.web;

import coop.milpa.access.ApiKeys;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Pace;
import coop.milpa.platform.CurrentActor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * The door in front of the API: a key and nothing else opens it. Cookies are not looked at, so no page of another site
 * can have a browser ask. Which of the routes a key may use is for the {@link Doorkeeper} to say, as with people.
 */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

    static final String ADDRESSES = ForPrograms.ROOT + "/**";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    SecurityFilterChain guardedForPrograms(
            HttpSecurity http, ApiKeys keys, Pace pace, ApiDoorProblems problems, CurrentActor current) {
        return http.securityMatcher(ADDRESSES)
                .addFilterBefore(new ApiKeyFilter(keys, pace, problems, current), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(usual -> {}))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
