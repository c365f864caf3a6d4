package coop.milpa.collections.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about bills ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class CollectionPermissions {

    /** At the window: bills are taken. */
    static final String TAKE = "collections.take";

    static final String READ = "collections.read";

    /** Money that is handed over to billers. */
    static final String HAND_OVER = "collections.hand-over";

    /** Billers' files. */
    static final String FILES = "collections.files";

    /** Billers and what is agreed with them. */
    static final String AGREE = "collections.agree";

    @Bean
    Permission collectionsTake() {
        return Permission.ofPeople(TAKE, StarterRole.TELLER);
    }

    @Bean
    Permission collectionsRead() {
        return Permission.ofPeople(READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission collectionsHandOver() {
        return Permission.ofPeople(HAND_OVER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission collectionsFiles() {
        return Permission.ofPeople(FILES, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    Permission collectionsAgree() {
        return Permission.ofPeople(AGREE, StarterRole.MANAGER);
    }

    @Bean
    MenuItem collectionsInTheMenu() {
        return new MenuItem("page.collections.menu", "/c/{cooperative}/collections", READ, 45);
    }
}
