package coop.milpa.members.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.SearchSource;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about members ask for, and where menu and search box lead to them. */
@Configuration(proxyBeanMethods = false)
class MembersInTheMenu {

    static final String READ = "members.read";
    static final String DOCUMENTS = "members.read-documents";

    static final String FILE = "members.read-file";
    static final String IMAGES = "members.read-images";

    @Bean
    Permission membersRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    /** The whole number of a document opens doors elsewhere: only who keeps members' data needs it. */
    @Bean
    Permission membersReadDocuments() {
        return Permission.ofPeople(DOCUMENTS, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES);
    }

    /** Public office, income and occupation are nobody's business but of those who watch over them. */
    @Bean
    Permission membersReadFile() {
        return Permission.ofPeople(FILE, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES);
    }

    /** Whoever pays out must be able to compare a signature and a face. */
    @Bean
    Permission membersReadImages() {
        return Permission.ofPeople(IMAGES, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    MenuItem membersInTheMenu() {
        return new MenuItem("page.members.search.title", SearchSource.ADDRESS, SearchSource.USE, 30);
    }
}
