package coop.milpa.teller.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pages about cash ask for. */
@Configuration(proxyBeanMethods = false)
class TellerPermissions {

    /** Cash points, shifts and transfers are seen, with what is expected in them. */
    static final String READ = "teller.read";

    /** A shift is begun and ended. */
    static final String SHIFT = "teller.shift";

    /** Cash is sent and received. */
    static final String TRANSFER = "teller.transfer";

    /** Another's drawer is counted by surprise. */
    static final String COUNT = "teller.count";

    /** Differences of others are decided about. */
    static final String APPROVE = "teller.approve";

    /** Vaults and drawers are opened and given up. */
    static final String MANAGE = "teller.manage";

    /** Not cashiers: whoever counts does not see before what is expected. */
    @Bean
    Permission tellerRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission tellerShift() {
        return Permission.ofPeople(SHIFT, StarterRole.TELLER);
    }

    /** Whoever keeps the vault, and whoever has a drawer. */
    @Bean
    Permission tellerTransfer() {
        return Permission.ofPeople(TRANSFER, StarterRole.TELLER, StarterRole.MANAGER);
    }

    @Bean
    Permission tellerCount() {
        return Permission.ofPeople(COUNT, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    /** Never by whoever has a drawer. */
    @Bean
    Permission tellerApprove() {
        return Permission.ofPeople(APPROVE, StarterRole.MANAGER);
    }

    @Bean
    Permission tellerManage() {
        return Permission.ofPeople(MANAGE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem cashInTheMenu() {
        return new MenuItem("page.teller.points.menu", "/c/{cooperative}/cash", READ, 46);
    }
}
