package coop.milpa.access.web;

import coop.milpa.access.SignIns;
import coop.milpa.platform.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door in front of all pages: nobody passes who is not signed in, but to what is listed here; no form is taken that
 * one of our pages did not show. Which of the pages somebody may open is for the {@link Doorkeeper} to say.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Door implements WebMvcConfigurer {

    static final String STALE_FORM = "/stale-form";
    private static final String[] FOR_EVERYBODY = {
        "/assets/**",
        "/sign-in",
        ProviderPages.ADDRESS + "/**",
        "/health",
        "/error",
        "/proof/**",
        "/papers/**",
        "/slips/**",
        "/api",
        "/api/openapi.json",
        "/api/openapi.yaml",
        STALE_FORM
    };

    private final Doorkeeper doorkeeper;

    Door(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Bean
    SecurityFilterChain guarded(
            HttpSecurity http, SignIns signIns, CurrentActor current, CookieCsrfTokenRepository forms, LateForms late) {
        return http.addFilterBefore(new SessionFilter(signIns, current), CsrfFilter.class)
                .addFilterBefore(new UploadGate(), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> ask(request, response, late))
                        .accessDeniedHandler((request, response, why) ->
                                request.getRequestDispatcher(STALE_FORM).forward(request, response)))
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(usual -> {}))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * A person is shown where to sign in and comes back from there, also to a form that she sent too late; a program is
     * told that it is not known.
     */
    private static void ask(HttpServletRequest request, HttpServletResponse response, LateForms late)
            throws IOException {
        String accepted =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        if (accepted.contains(MediaType.APPLICATION_JSON_VALUE)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (late.keep(request)) {
            Redirect.to(response, NextPage.SIGN_IN + "?kept=true");
            return;
        }
        boolean worthComingBack = HttpMethod.GET.matches(request.getMethod());
        Redirect.to(response, worthComingBack ? NextPage.signInFor(request) : NextPage.SIGN_IN);
    }
}
