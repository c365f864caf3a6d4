package coop.milpa.savings.web;

import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes that move savings ask for. */
@Configuration(proxyBeanMethods = false)
class SavingsForPrograms {

    static final String DEPOSIT = "savings.deposit";
    static final String WITHDRAW = "savings.withdraw";
    static final String TRANSFER = "savings.transfer";

    @Bean
    Permission savingsDeposit() {
        return Permission.ofPeople(DEPOSIT, StarterRole.TELLER);
    }

    @Bean
    Permission savingsWithdraw() {
        return Permission.ofPeople(WITHDRAW, StarterRole.TELLER);
    }

    @Bean
    Permission savingsTransfer() {
        return Permission.ofPeople(TRANSFER, StarterRole.TELLER);
    }
}
