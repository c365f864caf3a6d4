package coop.milpa.remittances.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about remittances ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class RemittancePermissions {

    /** At the window: remittances are paid. */
    static final String PAY = "remittances.pay";

    static final String READ = "remittances.read";

    /** Money that came from payers. */
    static final String SETTLE = "remittances.settle";

    /** Payers, their rates and commissions. */
    static final String AGREE = "remittances.agree";

    @Bean
    Permission remittancesPay() {
        return Permission.ofPeople(PAY, StarterRole.TELLER);
    }

    @Bean
    Permission remittancesRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission remittancesSettle() {
        return Permission.ofPeople(SETTLE, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission remittancesAgree() {
        return Permission.ofPeople(AGREE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem remittancesInTheMenu() {
        return new MenuItem("page.remittances.menu", "/c/{cooperative}/remittances", READ, 44);
    }
}
