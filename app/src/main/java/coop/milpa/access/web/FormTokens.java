package coop.milpa.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** How a form that one of our pages showed is told from another site's: both halves of its token come back or neither. */
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
