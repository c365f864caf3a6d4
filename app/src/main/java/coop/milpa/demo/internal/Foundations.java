package coop.milpa.demo.internal;

import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Affiliate;
import coop.milpa.registry.Affiliations;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.registry.Kinds;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the bodies and cooperatives of the demo into the registry, each belonging to the one above it. */
@Component
class Foundations {

    private static final String SAVINGS_AND_CREDIT = "AHORRO_CREDITO";

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final Bylaws bylaws;
    private final Lending lending;

    Foundations(Cooperatives cooperatives, Affiliations affiliations, Bylaws bylaws, Lending lending) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.bylaws = bylaws;
        this.lending = lending;
    }

    /** A federation is created with the bylaws and credit products that cooperatives take over from it. */
    Site body(Body body, LocalDate from) {
        Land land = body.land();
        Choices plain = choices(land, body.grade());
        Choices chosen = body.above().map(plain::under).orElse(plain);
        Cooperative made =
                create(new CreateCooperative(body.code(), body.name(), land.country(), land.currency(), from, chosen));
        bylaws.decide(made.id(), land, from);
        if (body.grade() == Grade.SECOND) {
            lending.offer(made.id(), land, from);
        }
        return site(made);
    }

    /** One that joins later begins without a federation, so it decides its bylaws and products itself. */
    Site cooperative(Setting setting, LocalDate from) {
        Land land = setting.land();
        var kinds = Kinds.unsaid().with(Kinds.Scheme.NATIONAL_TYPE, SAVINGS_AND_CREDIT);
        Choices plain = choices(land, Grade.FIRST).of(kinds);
        boolean atOnce = setting.joinsAfter() == 0;
        Choices chosen = atOnce ? plain.under(land.federation()) : plain;
        Cooperative made = create(
                new CreateCooperative(setting.code(), setting.name(), land.country(), land.currency(), from, chosen));
        if (!atOnce) {
            bylaws.decide(made.id(), land, from);
            lending.offer(made.id(), land, from);
            join(made, setting, from);
        }
        if (setting.equals(Setting.SHOWN)) {
            bylaws.cover(made.id(), from);
        }
        return site(made);
    }

    private void join(Cooperative made, Setting setting, LocalDate from) {
        Cooperative above = cooperatives.byCode(setting.land().federation()).orElseThrow();
        Granted.of(affiliations.begin(new Affiliate(
                made.id(),
                RequestId.next(),
                above.id(),
                from.plusDays(setting.joinsAfter()),
                "Acta de asamblea 2, punto 5")));
    }

    private static Choices choices(Land land, Grade grade) {
        return new Choices(Optional.empty(), Optional.empty(), Optional.of(land.zone())).of(grade);
    }

    private Cooperative create(CreateCooperative command) {
        return Granted.of(cooperatives.create(command));
    }

    private Site site(Cooperative made) {
        return new Site(made, cooperatives.mainBranch(made.id()).id());
    }
}
