package coop.milpa.counter.web;

import coop.milpa.counter.CounterLink;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the window ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class CounterPermissions {

    /** Members are served at the window; what is done there asks for more, act by act. */
    static final String SERVE = "counter.serve";

    @Bean
    Permission counterServe() {
        return Permission.ofPeople(SERVE, StarterRole.TELLER);
    }

    /** What she asked for may have been said yes to while she was serving somebody else. */
    @Bean
    CounterLink askedAtTheWindow() {
        return new CounterLink("page.counter.asked", "/counter/approvals", SERVE, "F7");
    }

    @Bean
    MenuItem counterInTheMenu() {
        return new MenuItem("page.counter.menu", "/c/{cooperative}/counter", SERVE, 5);
    }
}
