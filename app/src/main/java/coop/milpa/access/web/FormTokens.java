package coop.milpa.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** How a form that our pages showed is told from one of another site: both halves of its token come or neither. */
@Configuration(proxyBeanMethods = false)
class FormTokens {

    @Bean
    CookieCsrfTokenRepository tokensOfForms() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
