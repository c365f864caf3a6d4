package coop.milpa.credit.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about credit ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class CreditPermissions {

    /** Products, and what a loan would be. */
    static final String READ = "credit.read";

    /** What is lent from a day on. */
    static final String PUBLISH = "credit.publish";

    /** Loans are paid, in cash or from savings. */
    static final String PAY = "credit.pay";

    /** What happened to a loan is undone. */
    static final String UNDO = "credit.undo";

    @Bean
    Permission creditPay() {
        return Permission.ofPeople(PAY, StarterRole.TELLER);
    }

    @Bean
    Permission creditUndo() {
        return Permission.ofPeople(UNDO, StarterRole.MANAGER);
    }

    @Bean
    Permission creditRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission creditPublish() {
        return Permission.ofPeople(PUBLISH, StarterRole.MANAGER);
    }

    @Bean
    MenuItem loansInTheMenu() {
        return new MenuItem("page.credit.loans", "/c/{cooperative}/loans", READ, 40);
    }

    @Bean
    MenuItem creditProductsInTheMenu() {
        return new MenuItem("page.credit.products.menu", "/c/{cooperative}/credit/products", READ, 41);
    }

    @Bean
    MenuItem creditSimulatorInTheMenu() {
        return new MenuItem("page.credit.simulator.menu", "/c/{cooperative}/credit/simulator", READ, 41);
    }
}
