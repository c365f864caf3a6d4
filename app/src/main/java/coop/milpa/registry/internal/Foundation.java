package coop.milpa.registry.internal;

import coop.milpa.ledger.Charts;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Area;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.PlaceSettings;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Cooperative;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a cooperative stands on in other modules from its first day: chart, open books, zone and area. */
@Component
class Foundation {

    static final String MAIN_BRANCH_NAME = "Agencia central";
    private static final Source SOURCE = Source.confirmed("registry: as the cooperative was created");

    private final Charts charts;
    private final Days days;
    private final Settings settings;
    private final AuditTrail audit;

    Foundation(Charts charts, Days days, Settings settings, AuditTrail audit) {
        this.charts = charts;
        this.days = days;
        this.settings = settings;
        this.audit = audit;
    }

    /** In the transaction of that cooperative. */
    void lay(Cooperative cooperative, Optional<Affiliation> belongs) {
        charts.begin(cooperative.id(), cooperative.template());
        days.begin(cooperative.id(), cooperative.booksFrom());
        settings.set(
                cooperative.id(),
                PlaceSettings.ZONE,
                new Settings.Decision<>(RegistryPolicy.EARLIEST, cooperative.zone(), SOURCE));
        settings.set(
                cooperative.id(),
                PlaceSettings.AREA,
                new Settings.Decision<>(RegistryPolicy.EARLIEST, new Area(cooperative.country()), SOURCE));
        audit.record(
                cooperative.id(),
                new Change(
                        new Subject("cooperative", cooperative.id().toString()),
                        "registry.cooperative-created",
                        Json.NOTHING,
                        Json.of(said(cooperative, belongs))));
    }

    private static Map<String, String> said(Cooperative cooperative, Optional<Affiliation> belongs) {
        return Map.of(
                "code", cooperative.code(),
                "name", cooperative.name(),
                "country", cooperative.country(),
                "currency", cooperative.currency().getCurrencyCode(),
                "zone", cooperative.zone().getId(),
                "template", cooperative.template(),
                "federation", belongs.map(each -> each.parent().toString()).orElse(""),
                "grade", String.valueOf(cooperative.grade().number()),
                "booksFrom", cooperative.booksFrom().toString());
    }
}
