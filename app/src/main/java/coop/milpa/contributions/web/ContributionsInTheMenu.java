package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about contributions ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class ContributionsInTheMenu {

    /** The book of contributions. */
    static final String READ = "contributions.read";

    /** Whoever sees a member sees her part of the capital. */
    static final String MEMBERS = "members.read";

    /** Certificates are issued and printed. */
    static final String CERTIFY = "contributions.certify";

    @Bean
    Permission contributionsRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission contributionsCertify() {
        return Permission.ofPeople(CERTIFY, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission contributionsTransfer() {
        return Permission.ofPeople(ContributionTransfers.TRANSFER, StarterRole.MANAGER);
    }

    @Bean
    MenuItem contributionsInTheMenu() {
        return new MenuItem("page.contributions.menu", "/c/{cooperative}/contributions/book", READ, 44);
    }
}
