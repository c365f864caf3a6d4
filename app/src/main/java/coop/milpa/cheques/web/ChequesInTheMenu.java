package coop.milpa.cheques.web;

import coop.milpa.counter.CounterLink;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about cheques ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class ChequesInTheMenu {

    static final String READ = "cheques.read";

    /** At the window: cheques are taken into savings. */
    static final String TAKE = "cheques.take";

    /** Cheques are sent to the bank, and it is noted that it has paid. */
    static final String SEND = "cheques.send";

    /** Cheques that came back are taken out of accounts. */
    static final String RETURN = "cheques.return";

    /** Banks, their clearing days, and what a return costs. */
    static final String PUBLISH = "cheques.publish";

    @Bean
    Permission chequesRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.TELLER);
    }

    @Bean
    Permission chequesTake() {
        return Permission.ofPeople(TAKE, StarterRole.TELLER);
    }

    @Bean
    Permission chequesSend() {
        return Permission.ofPeople(SEND, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission chequesReturn() {
        return Permission.ofPeople(RETURN, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission chequesPublish() {
        return Permission.ofPeople(PUBLISH, StarterRole.MANAGER);
    }

    @Bean
    CounterLink chequesAtTheWindow() {
        return new CounterLink("page.cheques.new", "/cheques/new", TAKE, "F9");
    }

    @Bean
    MenuItem chequesInTheMenu() {
        return new MenuItem("page.cheques.menu", "/c/{cooperative}/cheques", READ, 48);
    }
}
