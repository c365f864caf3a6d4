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

    /** Who wants to become a member, and how far each has come. */
    static final String APPLICATIONS = "members.read-applications";

    /** Applications are taken down. */
    static final String ADMIT = "members.admit";

    /** What is known of people and members is written down. */
    static final String KEEP = "members.keep";

    /** What organs decided is recorded, and carried out. */
    static final String RESOLVE = "members.resolve";

    /** Two who are one are kept as one. */
    static final String MERGE = "members.merge";

    /** Cash of applicants and for heirs. */
    static final String CASH = "members.cash";

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
    Permission membersReadApplications() {
        return Permission.ofPeople(APPLICATIONS, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    /** Who takes an application down neither decides on it nor takes its money. */
    @Bean
    Permission membersAdmit() {
        return Permission.ofPeople(ADMIT, StarterRole.MEMBER_SERVICES);
    }

    @Bean
    Permission membersKeep() {
        return Permission.ofPeople(KEEP, StarterRole.MEMBER_SERVICES);
    }

    @Bean
    Permission membersResolve() {
        return Permission.ofPeople(RESOLVE, StarterRole.MANAGER);
    }

    /** It is never undone, and joins what two people have. */
    @Bean
    Permission membersMerge() {
        return Permission.ofPeople(MERGE, StarterRole.MANAGER);
    }

    @Bean
    Permission membersCash() {
        return Permission.ofPeople(CASH, StarterRole.TELLER);
    }

    @Bean
    MenuItem applicationsInTheMenu() {
        return new MenuItem("page.members.applications.title", "/c/{cooperative}/applications", APPLICATIONS, 32);
    }

    @Bean
    MenuItem allMembersInTheMenu() {
        return new MenuItem("members.list.title", "/c/{cooperative}/members", READ, 31);
    }

    @Bean
    MenuItem membersInTheMenu() {
        return new MenuItem("page.members.search.title", SearchSource.ADDRESS, SearchSource.USE, 30);
    }
}
