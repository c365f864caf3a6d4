package coop.milpa.approvals.web;

import coop.milpa.approvals.Approvals;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of approvals ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class ApprovalsInTheMenu {

    @Bean
    Permission approvalsDecide() {
        return Permission.ofPeople(Approvals.DECIDE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem approvalsInTheMenu() {
        return new MenuItem("page.approvals.menu", "/c/{cooperative}/approvals", Approvals.DECIDE, 6);
    }
}
