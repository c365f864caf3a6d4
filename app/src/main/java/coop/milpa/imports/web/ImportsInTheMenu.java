package coop.milpa.imports.web;

import coop.milpa.web.JobReport;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of imports ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class ImportsInTheMenu {

    static final String RUN = "imports.run";
    static final String APPROVE = "imports.approve";
    private static final String REPORT = "/c/{cooperative}/imports/{key}";

    @Bean
    Permission importsRun() {
        return Permission.ofPeople(RUN, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    /** Of two who have both, whoever did not send the files. */
    @Bean
    Permission importsApprove() {
        return Permission.ofPeople(APPROVE, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    MenuItem importsInTheMenu() {
        return new MenuItem("page.imports.title", "/c/{cooperative}/imports", RUN, 95);
    }

    @Bean
    JobReport importReport() {
        return new JobReport("import", REPORT);
    }

    @Bean
    JobReport importCheckReport() {
        return new JobReport("import-check", REPORT);
    }
}
