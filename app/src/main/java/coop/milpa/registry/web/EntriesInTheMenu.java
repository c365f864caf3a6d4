package coop.milpa.registry.web;

import coop.milpa.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the menu leads to the search for entries. */
@Configuration(proxyBeanMethods = false)
class EntriesInTheMenu {

    @Bean
    MenuItem entriesInTheMenu() {
        return new MenuItem("page.registry.entries.title", "/c/{cooperative}/entries", PagesInTheMenu.BOOKS, 72);
    }
}
