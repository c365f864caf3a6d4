package coop.milpa.portal.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about members' own access ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class PortalPermissions {

    /** Gives and takes the way in. */
    static final String INVITE = "portal.invite";

    /** Answers what members ask for. */
    static final String ANSWER = "portal.answer";

    @Bean
    Permission portalInvite() {
        return Permission.ofPeople(INVITE, StarterRole.MEMBER_SERVICES);
    }

    @Bean
    Permission portalAnswer() {
        return Permission.ofPeople(ANSWER, StarterRole.MEMBER_SERVICES, StarterRole.MANAGER);
    }

    @Bean
    MenuItem requestsInTheMenu() {
        return new MenuItem("page.portal.menu", "/c/{cooperative}/portal/requests", ANSWER, 36);
    }
}
