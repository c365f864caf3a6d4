package coop.milpa.registry.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.SearchSource;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the registry ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class PagesInTheMenu {

    static final String NETWORK = "network.read";
    static final String CREATE = "cooperatives.create";
    static final String FIGURES = "figures.read";
    static final String BOOKS = "books.read";
    static final String ORGANS = "organs.read";
    static final String SEARCH = SearchSource.USE;
    static final String JOBS = "jobs.read";

    @Bean
    Permission networkRead() {
        return Permission.ofFigures(NETWORK, StarterRole.NETWORK_ADMINISTRATOR, StarterRole.FEDERATION_ANALYST);
    }

    @Bean
    Permission cooperativesCreate() {
        return Permission.ofFigures(CREATE, StarterRole.NETWORK_ADMINISTRATOR);
    }

    @Bean
    Permission figuresRead() {
        return Permission.ofFigures(
                FIGURES,
                StarterRole.ADMINISTRATOR,
                StarterRole.MANAGER,
                StarterRole.ACCOUNTANT,
                StarterRole.MEMBER_SERVICES,
                StarterRole.TELLER,
                StarterRole.FEDERATION_ADMINISTRATOR,
                StarterRole.FEDERATION_ANALYST,
                StarterRole.NETWORK_ADMINISTRATOR);
    }

    /** The lines of an entry lead to members' accounts. */
    @Bean
    Permission booksRead() {
        return Permission.ofPeople(BOOKS, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    /** Whose relatives somebody is, is about people. */
    @Bean
    Permission organsRead() {
        return Permission.ofPeople(ORGANS, StarterRole.ADMINISTRATOR, StarterRole.MANAGER, StarterRole.MEMBER_SERVICES);
    }

    /** What is found is for each source to say: this is the page alone. */
    @Bean
    Permission searchUse() {
        return Permission.ofPeople(
                SEARCH, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    /** What broke a job may name somebody. */
    @Bean
    Permission jobsRead() {
        return Permission.ofPeople(
                JOBS,
                StarterRole.ADMINISTRATOR,
                StarterRole.MANAGER,
                StarterRole.ACCOUNTANT,
                StarterRole.MEMBER_SERVICES);
    }

    @Bean
    MenuItem jobsInTheMenu() {
        return new MenuItem("page.registry.jobs.title", "/c/{cooperative}/jobs", JOBS, 96);
    }

    @Bean
    MenuItem organsInTheMenu() {
        return new MenuItem("page.registry.organs.title", "/c/{cooperative}/organs", ORGANS, 92);
    }

    @Bean
    MenuItem branchesInTheMenu() {
        return new MenuItem("page.registry.branches.title", "/c/{cooperative}/branches", FIGURES, 94);
    }

    @Bean
    MenuItem networkInTheMenu() {
        return new MenuItem("registry.network", "/", NETWORK, 10);
    }

    @Bean
    MenuItem newCooperativeInTheMenu() {
        return new MenuItem("page.registry.new-cooperative.title", "/cooperatives/new", CREATE, 15);
    }

    @Bean
    MenuItem todayInTheMenu() {
        return new MenuItem("registry.today", "/c/{cooperative}", FIGURES, 20);
    }

    @Bean
    MenuItem trialBalanceInTheMenu() {
        return new MenuItem("registry.trial-balance", "/c/{cooperative}/trial-balance", FIGURES, 90);
    }
}
