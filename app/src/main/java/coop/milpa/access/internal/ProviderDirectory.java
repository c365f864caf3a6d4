package coop.milpa.access.internal;

import coop.milpa.access.Provider;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The identity providers of this installation. None is asked for anything before somebody wants to come in by it. */
@Component
class ProviderDirectory {

    private static final String PAGES = "/sign-in/with/";
    private static final String BACK = "/back";
    private static final String OUT = "/sign-in";

    private final Map<String, ProviderClient> clients = new ConcurrentHashMap<>();
    private final AccessSettings settings;
    private final Clock clock;

    ProviderDirectory(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Provider> all() {
        return new TreeMap<>(settings.providers())
                .entrySet().stream()
                        .map(each -> new Provider(
                                each.getKey(),
                                each.getValue().label(),
                                each.getValue().issuer()))
                        .toList();
    }

    Optional<Provider> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** How a provider of this installation is described. */
    ProviderSettings settings(Provider provider) {
        return Optional.ofNullable(settings.providers().get(provider.name())).orElseThrow();
    }

    ProviderClient client(Provider provider) {
        URI back = URI.create(settings.address() + PAGES + provider.name() + BACK);
        URI out = URI.create(settings.address() + OUT);
        return clients.computeIfAbsent(
                provider.name(), name -> new ProviderClient(settings(provider), back, out, clock));
    }
}
