package coop.milpa.origination.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about applications for loans ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class OriginationInTheMenu {

    static final String READ = "origination.read";

    /** Applications are taken down, written anew, ended. */
    static final String APPLY = "origination.apply";

    /** Visits are noted, applications judged and laid before those who decide. */
    static final String EVALUATE = "origination.evaluate";

    /** Who may say yes or no, by how much is asked. */
    static final String DECIDE_OFFICER = "origination.decide-officer";

    static final String DECIDE_MANAGER = "origination.decide-manager";
    static final String DECIDE_COMMITTEE = "origination.decide-committee";

    /** What was granted is paid out. Not by who decides, nor by who takes applications down. */
    static final String DISBURSE = "origination.disburse";

    /** Says which person somebody is who decides. Not by who decides. */
    static final String DECIDERS = "origination.deciders";

    @Bean
    Permission originationRead() {
        return Permission.ofPeople(
                READ, StarterRole.MANAGER, StarterRole.ACCOUNTANT, StarterRole.MEMBER_SERVICES, StarterRole.TELLER);
    }

    @Bean
    Permission originationApply() {
        return Permission.ofPeople(APPLY, StarterRole.MEMBER_SERVICES);
    }

    @Bean
    Permission originationEvaluate() {
        return Permission.ofPeople(EVALUATE, StarterRole.MEMBER_SERVICES);
    }

    @Bean
    Permission originationDecideOfficer() {
        return Permission.ofPeople(DECIDE_OFFICER, StarterRole.MEMBER_SERVICES, StarterRole.MANAGER);
    }

    @Bean
    Permission originationDecideManager() {
        return Permission.ofPeople(DECIDE_MANAGER, StarterRole.MANAGER);
    }

    /** Whoever sits on the committee has a role of the cooperative's own with it. */
    @Bean
    Permission originationDecideCommittee() {
        return Permission.ofPeople(DECIDE_COMMITTEE, StarterRole.MANAGER);
    }

    @Bean
    Permission originationDisburse() {
        return Permission.ofPeople(DISBURSE, StarterRole.TELLER);
    }

    @Bean
    Permission originationDeciders() {
        return Permission.ofPeople(DECIDERS, StarterRole.ADMINISTRATOR);
    }

    @Bean
    MenuItem loanApplicationsInTheMenu() {
        return new MenuItem("page.origination.menu", "/c/{cooperative}/loan-applications", READ, 41);
    }

    @Bean
    MenuItem loanDecidersInTheMenu() {
        return new MenuItem("page.origination.deciders.menu", DeciderPages.ADDRESS, DECIDERS, 83);
    }
}
