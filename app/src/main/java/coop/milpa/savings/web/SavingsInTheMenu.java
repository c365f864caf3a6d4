package coop.milpa.savings.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about savings ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class SavingsInTheMenu {

    static final String READ = "savings.read";
    static final String PRODUCTS = "savings.read-products";

    /** At the window: cash comes and goes. */
    static final String OPERATE = "savings.operate";

    /** Orders and agreements that keep money. */
    static final String BLOCK = "savings.block";

    static final String REVERSE = "savings.reverse";

    /** What products earn, allow and cost. */
    static final String PUBLISH = "savings.publish";

    @Bean
    Permission savingsRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    /** What is promised to savers, and sums over all of them. */
    @Bean
    Permission savingsReadProducts() {
        return Permission.ofFigures(
                PRODUCTS,
                StarterRole.ADMINISTRATOR,
                StarterRole.MANAGER,
                StarterRole.ACCOUNTANT,
                StarterRole.MEMBER_SERVICES,
                StarterRole.TELLER,
                StarterRole.FEDERATION_ANALYST,
                StarterRole.NETWORK_ADMINISTRATOR);
    }

    /** Who takes and pays cash may not undo it, nor keep it: whoever answers for the cooperative does. */
    @Bean
    Permission savingsOperate() {
        return Permission.ofPeople(OPERATE, StarterRole.TELLER);
    }

    @Bean
    Permission savingsBlock() {
        return Permission.ofPeople(BLOCK, StarterRole.MANAGER);
    }

    @Bean
    Permission savingsPublish() {
        return Permission.ofPeople(PUBLISH, StarterRole.MANAGER);
    }

    @Bean
    Permission savingsReverse() {
        return Permission.ofPeople(REVERSE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem savingsInTheMenu() {
        return new MenuItem("page.savings.products.menu", "/c/{cooperative}/savings", PRODUCTS, 40);
    }
}
