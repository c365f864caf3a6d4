package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.registry.CooperativeFigure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many members each cooperative has, for federations and the network: a count, never a member. */
@Component
@Order(10)
class MembersFigure implements CooperativeFigure {

    private final JdbcClient jdbc;

    MembersFigure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "registry.members";
    }

    @Override
    public Map<CooperativeId, Long> of(Collection<CooperativeId> cooperatives, LocalDate on) {
        UUID[] ids = cooperatives.stream().map(CooperativeId::value).toArray(UUID[]::new);
        return jdbc
                .sql("select cooperative_id, members from members.counts(:cooperatives, :on)")
                .param("cooperatives", ids)
                .param("on", on)
                .query((row, n) -> Map.entry(
                        new CooperativeId(row.getObject("cooperative_id", UUID.class)), row.getLong("members")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
