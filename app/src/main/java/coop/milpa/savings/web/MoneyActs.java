package coop.milpa.savings.web;

import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may do with members' money: limits by amount and duties that exclude each other go by these. */
@Configuration(proxyBeanMethods = false)
class MoneyActs {

    @Bean
    Permission actOfDepositing() {
        return Permission.ofPeople("savings.deposit", StarterRole.TELLER);
    }

    @Bean
    Permission actOfWithdrawing() {
        return Permission.ofPeople("savings.withdrawal", StarterRole.TELLER);
    }

    @Bean
    Permission actOfTransferring() {
        return Permission.ofPeople("savings.transfer", StarterRole.TELLER, StarterRole.MEMBER_SERVICES);
    }
}
