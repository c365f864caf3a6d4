package coop.milpa.exchange.web;

import coop.milpa.counter.CounterLink;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about currency ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class ExchangeInTheMenu {

    static final String READ = "exchange.read";

    /** At the window: foreign cash is bought and sold. */
    static final String OPERATE = "exchange.operate";

    /** Rates, by whoever does not deal at them. */
    static final String PUBLISH = "exchange.publish";

    static final String UNDO = "exchange.undo";

    @Bean
    Permission exchangeRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.TELLER);
    }

    @Bean
    Permission exchangeOperate() {
        return Permission.ofPeople(OPERATE, StarterRole.TELLER);
    }

    @Bean
    Permission exchangePublish() {
        return Permission.ofPeople(PUBLISH, StarterRole.MANAGER);
    }

    @Bean
    Permission exchangeUndo() {
        return Permission.ofPeople(UNDO, StarterRole.MANAGER);
    }

    @Bean
    CounterLink exchangeAtTheWindow() {
        return new CounterLink("page.exchange.operate", "/exchange/operate", OPERATE, "F8");
    }

    @Bean
    MenuItem exchangeInTheMenu() {
        return new MenuItem("page.exchange.menu", "/c/{cooperative}/exchange", READ, 47);
    }
}
