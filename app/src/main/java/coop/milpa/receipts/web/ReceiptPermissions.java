package coop.milpa.receipts.web;

import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about receipts ask for. */
@Configuration(proxyBeanMethods = false)
class ReceiptPermissions {

    static final String READ = "receipts.read";

    @Bean
    Permission receiptsRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }
}
