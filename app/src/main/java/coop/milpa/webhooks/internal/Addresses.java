package coop.milpa.webhooks.internal;

import java.net.InetAddress;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where a host is, and whether it may be called there. Who calls, connects to an address that was found here and looks
 * the name up no more: a name that leads elsewhere the next time leads nowhere.
 */
@Component
class Addresses {

    private final HostNames names;
    private final WebhookSettings settings;

    Addresses(HostNames names, WebhookSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    /** What was found. */
    sealed interface Found {

        /** One or more, each of which may be called. */
        record All(List<InetAddress> addresses) implements Found {}

        record Unknown() implements Found {}

        /** One of them at least is not everybody's. */
        record Inner() implements Found {}
    }

    Found of(Target target) {
        List<InetAddress> all = names.of(target.host());
        if (all.isEmpty()) {
            return new Found.Unknown();
        }
        boolean inner = !settings.innerTargets() && all.stream().anyMatch(InnerAddresses::has);
        return inner ? new Found.Inner() : new Found.All(all);
    }
}
