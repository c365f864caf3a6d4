package coop.milpa.close.web;

import coop.milpa.web.JobReport;
import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the close ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class CloseInTheMenu {

    static final String READ = "close.read";
    static final String RUN = "close.run";

    /** Which days are closed, and the hash that proves them. */
    @Bean
    Permission closeRead() {
        return Permission.ofFigures(
                READ,
                StarterRole.MANAGER,
                StarterRole.ACCOUNTANT,
                StarterRole.FEDERATION_ANALYST,
                StarterRole.NETWORK_ADMINISTRATOR);
    }

    /** An act in one's own cooperative only, as whatever is about people. */
    @Bean
    Permission closeRun() {
        return Permission.ofPeople(RUN, StarterRole.MANAGER, StarterRole.ACCOUNTANT);
    }

    @Bean
    MenuItem closeInTheMenu() {
        return new MenuItem("page.close.title", "/c/{cooperative}/close", READ, 75);
    }

    @Bean
    JobReport closeReport() {
        return new JobReport("close", "/c/{cooperative}/close/days/{key}");
    }
}
