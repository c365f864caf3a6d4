package coop.milpa.webhooks.internal;

import coop.milpa.webhooks.Wanted;
import coop.milpa.webhooks.WebhookRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whether something may be wanted, having looked where the host is. */
@Component
class TargetGuard {

    private final Addresses addresses;
    private final WebhookSettings settings;

    TargetGuard(Addresses addresses, WebhookSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    Optional<WebhookRefusal> forbids(Wanted wanted) {
        return WebhookPolicy.forbids(wanted, settings.innerTargets())
                .or(() -> forbids(Target.parse(wanted.target()).orElseThrow()));
    }

    private Optional<WebhookRefusal> forbids(Target target) {
        return switch (addresses.of(target)) {
            case Addresses.Found.All everybodys -> Optional.empty();
            case Addresses.Found.Unknown unknown -> Optional.of(new WebhookRefusal.UnknownHost(target.host()));
            case Addresses.Found.Inner inner -> Optional.of(new WebhookRefusal.InnerTarget(target.host()));
        };
    }
}
