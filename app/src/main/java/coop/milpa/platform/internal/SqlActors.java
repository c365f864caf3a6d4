package coop.milpa.platform.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Actor;
import coop.milpa.platform.Actors;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the actors that the audit trail has written. */
@Repository
class SqlActors implements Actors {

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlActors(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Map<ActorId, Actor> named(CooperativeId cooperative, Collection<ActorId> ids) {
        UUID[] wanted = ids.stream().map(ActorId::value).distinct().toArray(UUID[]::new);
        List<Actor> found = tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select actor_id, kind, name from platform.actor
                        where cooperative_id = :cooperative and actor_id = any(:ids)
                        """)
                        .param("cooperative", cooperative.value())
                        .param("ids", wanted)
                        .query((row, n) -> actor(row))
                        .list());
        return found.stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    }

    @Override
    public List<Actor> all(CooperativeId cooperative, int limit) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("""
                        select actor_id, kind, name from platform.actor
                        where cooperative_id = :cooperative order by name, actor_id limit :limit
                        """)
                        .param("cooperative", cooperative.value())
                        .param("limit", limit)
                        .query((row, n) -> actor(row))
                        .list());
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                new ActorId(row.getObject("actor_id", UUID.class)),
                Actor.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
