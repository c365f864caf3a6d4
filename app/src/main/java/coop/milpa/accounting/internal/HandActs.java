package coop.milpa.accounting.internal;

import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may do with entries by hand: one proposes, another approves, and no one person may do both. */
@Configuration(proxyBeanMethods = false)
class HandActs {

    static final String APPROVE = "accounting.approve-entry";

    @Bean
    Permission actOfDraftingEntries() {
        return Permission.ofPeople("accounting.draft-entry", StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission actOfApprovingEntries() {
        return Permission.ofPeople(APPROVE, StarterRole.MANAGER);
    }
}
