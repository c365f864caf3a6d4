package coop.milpa.envelopes.web;

import coop.milpa.counter.CounterLink;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about lists ask for, and where the window and the menu lead to them. */
@Configuration(proxyBeanMethods = false)
class EnvelopePermissions {

    /** At the window: a list is checked, and taken with its cash. */
    static final String TAKE = "envelopes.take";

    static final String READ = "envelopes.read";

    /** All of a list is undone on its day. */
    static final String UNDO = "envelopes.undo";

    /** Of receipts: an employer's list is paid in cash. */
    static final String PAYROLL = "receipts.payroll-cash";

    @Bean
    Permission envelopesTake() {
        return Permission.ofPeople(TAKE, StarterRole.TELLER);
    }

    @Bean
    Permission envelopesRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.TELLER);
    }

    /** Never by whoever took it. */
    @Bean
    Permission envelopesUndo() {
        return Permission.ofPeople(UNDO, StarterRole.MANAGER);
    }

    @Bean
    CounterLink envelopesAtTheWindow() {
        return new CounterLink("page.envelopes.new.link", "/counter/lists/new", TAKE, "F6");
    }

    @Bean
    MenuItem envelopesInTheMenu() {
        return new MenuItem("page.envelopes.menu", "/c/{cooperative}/counter/lists", READ, 45);
    }
}
