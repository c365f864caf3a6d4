package coop.milpa.webhooks.web;

import coop.milpa.web.MenuItem;
import coop.milpa.web.Permission;
import coop.milpa.web.StarterRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pages and routes about webhooks ask for, and where the menu leads to them. */
@Configuration(proxyBeanMethods = false)
class WebhooksInTheMenu {

    static final String READ = "webhooks.read";
    static final String SUBSCRIBE = "webhooks.subscribe";
    static final String CHANGE = "webhooks.change";
    static final String END = "webhooks.end";

    @Bean
    Permission webhooksRead() {
        return Permission.ofPeople(READ, StarterRole.ADMINISTRATOR, StarterRole.MANAGER);
    }

    @Bean
    Permission webhooksSubscribe() {
        return Permission.ofPeople(SUBSCRIBE, StarterRole.ADMINISTRATOR, StarterRole.MANAGER);
    }

    @Bean
    Permission webhooksChange() {
        return Permission.ofPeople(CHANGE, StarterRole.ADMINISTRATOR, StarterRole.MANAGER);
    }

    @Bean
    Permission webhooksEnd() {
        return Permission.ofPeople(END, StarterRole.ADMINISTRATOR, StarterRole.MANAGER);
    }

    @Bean
    MenuItem webhooksInTheMenuItem() {
        return new MenuItem("page.webhooks.title", "/c/{cooperative}/webhooks", READ, 94);
    }
}
