package coop.milpa.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Spanish unless the reader says otherwise: by the switch on each page, which is remembered, or by the browser. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.ENGLISH);
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(LANGUAGES);
        browser.setDefaultLocale(LANGUAGES.getFirst());
        var chosen = new CookieLocaleResolver("lang");
        chosen.setDefaultLocaleFunction(browser::resolveLocale);
        chosen.setCookieMaxAge(REMEMBERED);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
        registry.addInterceptor(new LanguageLinks());
    }
}
