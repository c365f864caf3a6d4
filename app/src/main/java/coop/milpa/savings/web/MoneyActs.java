package coop.milpa.savings.web;

import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What may be done with members' money, by people and by other systems: limits by amount and duties that exclude each
 * other go by these.
 */
@Configuration(proxyBeanMethods = false)
class MoneyActs {

    static final String DEPOSIT = "savings.deposit";
    static final String WITHDRAWAL = "savings.withdrawal";
    static final String TRANSFER = "savings.transfer";

    @Bean
    Permission actOfDepositing() {
        return Permission.ofPeople(DEPOSIT, StarterRole.TELLER);
    }

    @Bean
    Permission actOfWithdrawing() {
        return Permission.ofPeople(WITHDRAWAL, StarterRole.TELLER);
    }

    @Bean
    Permission actOfTransferring() {
        return Permission.ofPeople(TRANSFER, StarterRole.TELLER, StarterRole.MEMBER_SERVICES);
    }
}
