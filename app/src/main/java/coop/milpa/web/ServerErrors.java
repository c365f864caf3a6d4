package coop.milpa.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts {@link ServerErrorPage} where the server would answer with a page of its own. */
@Component
class ServerErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final MessageSource messages;

    ServerErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** Last in the line, so that it answers first; the host adds none of its own where one of that name stands. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ServerErrorPage.class.getName());
            host.getPipeline().addValve(new ServerErrorPage(messages));
        });
    }
}
