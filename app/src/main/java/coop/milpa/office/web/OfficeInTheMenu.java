package coop.milpa.office.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the office ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class OfficeInTheMenu {

    /** Declared by the registry; holidays are nobody's secret. */
    static final String FIGURES = "figures.read";

    static final String AUDIT = "audit.read";
    static final String SETTINGS = "settings.read";
    static final String DECIDE = "settings.decide";

    /** It leads to members. */
    @Bean
    Permission auditRead() {
        return Permission.ofPeople(AUDIT, StarterRole.ADMINISTRATOR, StarterRole.MANAGER);
    }

    @Bean
    Permission settingsRead() {
        return Permission.ofFigures(
                SETTINGS,
                StarterRole.ADMINISTRATOR,
                StarterRole.MANAGER,
                StarterRole.ACCOUNTANT,
                StarterRole.FEDERATION_ANALYST,
                StarterRole.NETWORK_ADMINISTRATOR);
    }

    /** Rules of the cooperative are changed by who answers for it, never by who administers. */
    @Bean
    Permission settingsDecide() {
        return Permission.ofPeople(DECIDE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem calendarInTheMenu() {
        return new MenuItem("page.office.calendar.title", "/c/{cooperative}/calendar", FIGURES, 96);
    }

    @Bean
    MenuItem settingsInTheMenu() {
        return new MenuItem("page.office.settings.title", "/c/{cooperative}/settings", SETTINGS, 97);
    }

    @Bean
    MenuItem auditInTheMenu() {
        return new MenuItem("page.office.audit.title", "/c/{cooperative}/audit", AUDIT, 98);
    }
}
