package coop.milpa.origination.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.origination.Deciders;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.FourEyes;
import coop.milpa.platform.TenantScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps which person somebody is who decides. */
@Service
class DeciderDesk implements Deciders {

    private final JdbcClient jdbc;
    private final TenantScope tenants;
    private final OriginationTrail trail;
    private final FourEyes eyes;
    private final CurrentActor current;

    DeciderDesk(JdbcClient jdbc, TenantScope tenants, OriginationTrail trail, FourEyes eyes, CurrentActor current) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.trail = trail;
        this.eyes = eyes;
        this.current = current;
    }

    @Override
    public Outcome<PartyId> say(CooperativeId cooperative, ActorId decider, PartyId person) {
        ActorId by = current.get().actor().id();
        return tenants.write(cooperative, () -> {
            if (!eyes.areApart(cooperative, by, Set.of(decider))) {
                return Outcome.refused(new OriginationRefusal.OwnDecider());
            }
            Optional<PartyId> before = of(cooperative, decider);
            if (before.filter(person::equals).isPresent()) {
                return Outcome.done(person);
            }
            jdbc.sql("""
                            insert into origination.decider (cooperative_id, actor_id, party_id, said_by)
                            values (:cooperative, :decider, :person, :by)
                            on conflict (cooperative_id, actor_id)
                                do update set party_id = excluded.party_id, said_by = excluded.said_by
                            """)
                    .param("cooperative", cooperative.value())
                    .param("decider", decider.value())
                    .param("person", person.value())
                    .param("by", by.value())
                    .update();
            trail.decider(cooperative, decider, before, person);
            return Outcome.done(person);
        });
    }

    @Override
    public Optional<PartyId> of(CooperativeId cooperative, ActorId decider) {
        return Optional.ofNullable(all(cooperative).get(decider));
    }

    @Override
    public Map<ActorId, PartyId> all(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            Map<ActorId, PartyId> all = new HashMap<>();
            jdbc.sql("select actor_id, party_id from origination.decider where cooperative_id = :cooperative")
                    .param("cooperative", cooperative.value())
                    .query(row -> {
                        all.put(
                                new ActorId(row.getObject("actor_id", UUID.class)),
                                new PartyId(row.getObject("party_id", UUID.class)));
                    });
            return all;
        });
    }
}
