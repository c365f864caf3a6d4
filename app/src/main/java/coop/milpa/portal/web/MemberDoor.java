package coop.milpa.portal.web;

import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalSignIns;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.OtherDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door of members: a chain of its own for all their pages, in which the session of somebody who works here counts
 * for nothing, as theirs does everywhere else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class MemberDoor implements OtherDoor, HandlerInterceptor, WebMvcConfigurer {

    private static final String[] FOR_EVERYBODY = {
        "/m/*" + Addresses.SIGN_IN, "/m/*" + Addresses.CODE, "/m/*/sign-out", "/m/*/activation"
    };
    private static final int BEFORE_THAT_OF_ALL_OTHER_PAGES = 10;
    private static final int PATH_MAX = 200;

    private final Cooperatives cooperatives;
    private final AuditTrail audit;

    MemberDoor(Cooperatives cooperatives, AuditTrail audit) {
        this.cooperatives = cooperatives;
        this.audit = audit;
    }

    @Bean
    @Order(BEFORE_THAT_OF_ALL_OTHER_PAGES)
    SecurityFilterChain doorOfMembers(
            HttpSecurity http, PortalSignIns signIns, CurrentActor current, CookieCsrfTokenRepository forms) {
        return http.securityMatcher(Addresses.ROOT, Addresses.ROOT + "/**")
                .addFilterBefore(new MemberFilter(signIns, current), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, why) -> lead(request, response))
                                .accessDeniedHandler((request, response, why) -> late(request, response)))
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(usual -> {}))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Addresses.ROOT + "/**");
    }

    /** Hers is the cooperative whose session it is, and no other. */
    @Override
    public boolean lets(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> home = Addresses.homeOf(request.getRequestURI());
        boolean hers = Visitor.of(request)
                .filter(MemberInside::proven)
                .flatMap(who -> cooperatives.byId(who.cooperative()))
                .map(Cooperative::code)
                .map(Addresses::home)
                .filter(own -> home.filter(own::equals).isPresent())
                .isPresent();
        if (!hers) {
            lead(request, response);
        }
        return hers;
    }

    /** Where she comes in, or shows the code that is due. */
    private static void lead(HttpServletRequest request, HttpServletResponse response) {
        boolean half = Visitor.of(request).filter(who -> !who.proven()).isPresent();
        redirect(request, response, half ? Addresses.CODE : Addresses.SIGN_IN);
    }

    /** A form that was open for too long, or that no page of ours showed, is done by nobody. */
    private static void late(HttpServletRequest request, HttpServletResponse response) {
        redirect(request, response, Addresses.SIGN_IN + "?late=true");
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        String where = Addresses.homeOf(request.getRequestURI())
                .map(home -> home + page)
                .orElse("/");
        response.setHeader(HttpHeaders.LOCATION, where);
    }

    /** Whoever asks for what is not there is noted: she may be trying numbers of others. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure)
            throws IOException {
        if (response.getStatus() == HttpStatus.NOT_FOUND.value() && handler instanceof HandlerMethod) {
            Visitor.of(request).ifPresent(who -> note(who, request));
        }
    }

    private void note(MemberInside who, HttpServletRequest request) {
        String path = request.getRequestURI();
        String shown = path.substring(0, Math.min(path.length(), PATH_MAX));
        var tried = Json.of(Map.of("method", request.getMethod(), "path", shown));
        var subject = new Subject("member", who.member().number());
        audit.record(who.cooperative(), new Change(subject, "portal.not-found", Json.NOTHING, tried));
    }
}
