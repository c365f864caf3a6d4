package coop.milpa.registry.internal;

import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeTemplatePart;
import coop.milpa.registry.OrganRule;
import coop.milpa.registry.Organs;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The organs that the law requires, and those that the federation has besides if the country knows them. */
@Component
@Order(20)
class OrgansPart implements CooperativeTemplatePart {

    private final Organs organs;

    OrgansPart(Organs organs) {
        this.organs = organs;
    }

    @Override
    public Consumer<Cooperative> from(Cooperative federation) {
        List<OrganRule> has = organs.rules(federation.id(), federation.booksFrom());
        return cooperative -> {
            organs.setUp(cooperative.id(), cooperative.booksFrom());
            has.forEach(rule -> organs.setUp(cooperative.id(), rule.organ(), cooperative.booksFrom()));
        };
    }
}
