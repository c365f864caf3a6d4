package coop.milpa.cli;

import coop.milpa.platform.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** All modules, running on a data folder, for the length of one command. */
public final class Platform implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Runnable end;

    private Platform(ConfigurableApplicationContext context, Runnable end) {
        this.context = context;
        this.end = end;
    }

    /** The same, which a command that closes it leaves running. */
    Platform kept() {
        return new Platform(context, () -> {});
    }

    /** The modules without pages. */
    static Platform start(Class<?> application, DataFolder data) {
        return start(application, data, WebApplicationType.NONE, List.of());
    }

    /** The modules with their pages, listening on this address of the machine. */
    static Platform serve(Class<?> application, DataFolder data, String address, int port) {
        return start(
                application,
                data,
                WebApplicationType.SERVLET,
                List.of("--server.address=" + address, "--server.port=" + port));
    }

    private static Platform start(
            Class<?> application, DataFolder data, WebApplicationType kind, List<String> arguments) {
        data.create();
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(kind);
        spring.setLogStartupInfo(false);
        Stream<String> own = Stream.of(
                "--milpa.data=" + data.root(),
                "--logging.config=classpath:logging.xml",
                "--logging.file.name=" + data.log());
        ConfigurableApplicationContext context =
                spring.run(Stream.concat(own, arguments.stream()).toArray(String[]::new));
        return new Platform(context, context::close);
    }

    /** Everything of a kind that the modules have, in its order: what they offer a list of, such as checks. */
    public <T> List<T> ports(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** A module's port. */
    public <T> T port(Class<T> type) {
        return context.getBean(type);
    }

    /** Whatever the answer is, all that gives it has then been loaded. */
    void askForFirstPage() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (var client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process is told to end. */
    void awaitEnd() throws InterruptedException {
        var ended = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> ended.countDown());
        ended.await();
    }

    @Override
    public void close() {
        end.run();
    }
}
