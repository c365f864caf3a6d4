package coop.milpa.access.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about users and roles ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class UserRights {

    /** Keys are for systems of one's own home; what they may do is given by somebody who may do it. */
    static final String API_KEYS = "access.api-keys";

    static final String USERS = "users.manage";
    static final String ROLES = "roles.manage";
    static final String ADMINISTRATORS = "administrators.appoint";

    @Bean
    Permission usersManage() {
        return Permission.ofPeople(
                USERS,
                StarterRole.ADMINISTRATOR,
                StarterRole.FEDERATION_ADMINISTRATOR,
                StarterRole.NETWORK_ADMINISTRATOR);
    }

    @Bean
    Permission rolesManage() {
        return Permission.ofPeople(
                ROLES,
                StarterRole.ADMINISTRATOR,
                StarterRole.FEDERATION_ADMINISTRATOR,
                StarterRole.NETWORK_ADMINISTRATOR);
    }

    @Bean
    Permission administratorsAppoint() {
        return Permission.ofFigures(ADMINISTRATORS, StarterRole.NETWORK_ADMINISTRATOR);
    }

    @Bean
    Permission apiKeysManage() {
        return Permission.ofPeople(API_KEYS, StarterRole.ADMINISTRATOR);
    }

    @Bean
    MenuItem apiKeysInTheMenu() {
        return new MenuItem("page.access.api-keys.title", "/c/{cooperative}/api-keys", API_KEYS, 93);
    }

    @Bean
    MenuItem usersInTheMenu() {
        return new MenuItem("page.access.users.menu", "/users", USERS, 90);
    }
}
