package coop.milpa.termdeposits.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about term deposits ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class TermsInTheMenu {

    static final String READ = "termdeposits.read";

    /** At the window: deposits are opened and closed. */
    static final String OPERATE = "termdeposits.operate";

    /** Rates from a day on. */
    static final String PUBLISH = "termdeposits.publish";

    /** Deposits are kept as security, and let go. */
    static final String PLEDGE = "termdeposits.pledge";

    @Bean
    Permission termDepositsPledge() {
        return Permission.ofPeople(PLEDGE, StarterRole.MANAGER);
    }

    @Bean
    Permission termDepositsPublish() {
        return Permission.ofPeople(PUBLISH, StarterRole.MANAGER);
    }

    @Bean
    Permission termDepositsRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission termDepositsOperate() {
        return Permission.ofPeople(OPERATE, StarterRole.TELLER);
    }

    @Bean
    MenuItem termDepositsInTheMenu() {
        return new MenuItem("page.termdeposits.menu", "/c/{cooperative}/term-deposits", READ, 42);
    }
}
