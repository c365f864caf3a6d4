package coop.milpa.access.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Answerable;
import coop.milpa.platform.TenantScope;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For what a key does answers the user who made it, also after she left or the key was taken back. */
@Repository
class KeyMakers implements Answerable {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    KeyMakers(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Set<ActorId> behind(CooperativeId cooperative, Set<ActorId> actors) {
        Map<ActorId, ActorId> makers = tenants.read(cooperative, () -> makers(cooperative, actors));
        return actors.stream().map(actor -> makers.getOrDefault(actor, actor)).collect(Collectors.toSet());
    }

    private Map<ActorId, ActorId> makers(CooperativeId cooperative, Set<ActorId> actors) {
        return jdbc
                .sql("""
                        select k.key_id, k.made_by from access.api_key k
                        join access.user_account u
                            on u.cooperative_id = k.cooperative_id and u.user_id = k.made_by
                        where k.cooperative_id = :cooperative and k.key_id = any(:actors::uuid[])
                        """)
                .param("cooperative", cooperative.value())
                .param("actors", actors.stream().map(ActorId::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(
                        new ActorId(row.getObject("key_id", UUID.class)),
                        new ActorId(row.getObject("made_by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
