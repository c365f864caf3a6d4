package coop.milpa.imports.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of imports ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class ImportsInTheMenu {

    static final String RUN = "imports.run";

    @Bean
    Permission importsRun() {
        return Permission.ofPeople(RUN, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    MenuItem importsInTheMenu() {
        return new MenuItem("page.imports.title", "/c/{cooperative}/imports", RUN, 95);
    }
}
