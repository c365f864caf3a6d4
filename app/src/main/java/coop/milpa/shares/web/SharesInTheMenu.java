package coop.milpa.shares.web;

import coop.milpa.web.JobReport;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about surpluses and redemptions ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class SharesInTheMenu {

    static final String READ = "shares.read";

    /** Reckons what may be distributed, and takes it back. */
    static final String PROPOSE = "shares.propose";

    /** Takes down what the assembly resolved, and has it paid. Not by who proposes. */
    static final String RESOLVE = "shares.resolve";

    /** Takes down how a member wishes to be paid. */
    static final String CHOOSE = "shares.choose";

    /** At the window: leavers are paid what was released. */
    static final String PAY_REDEMPTION = "shares.pay-redemption";

    /** The kind of job that pays. */
    static final String PAYMENT = "surplus-payment";

    @Bean
    Permission sharesRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission sharesPropose() {
        return Permission.ofPeople(PROPOSE, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission sharesResolve() {
        return Permission.ofPeople(RESOLVE, StarterRole.MANAGER);
    }

    @Bean
    Permission sharesChoose() {
        return Permission.ofPeople(CHOOSE, StarterRole.MEMBER_SERVICES);
    }

    @Bean
    Permission sharesPayRedemption() {
        return Permission.ofPeople(PAY_REDEMPTION, StarterRole.TELLER);
    }

    @Bean
    MenuItem sharesInTheMenu() {
        return new MenuItem("page.shares.menu", "/c/{cooperative}/shares", READ, 43);
    }

    @Bean
    JobReport surplusPaymentReport() {
        return new JobReport(PAYMENT, "/c/{cooperative}/shares/years/{key}");
    }
}
