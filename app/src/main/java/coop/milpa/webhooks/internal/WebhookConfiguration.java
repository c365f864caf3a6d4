package coop.milpa.webhooks.internal;

import javax.net.ssl.SSLSocketFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of webhooks, and the line that trusts whom the machine trusts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Line webhookLine(Addresses addresses, WebhookSettings settings) {
        return new Line(addresses, settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }
}
