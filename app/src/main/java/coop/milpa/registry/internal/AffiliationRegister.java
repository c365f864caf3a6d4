package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.kernel.TimeOrderedUuid;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Affiliation;
import coop.milpa.registry.Affiliation.Parent;
import coop.milpa.registry.EndAffiliation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of affiliations, in PostgreSQL. */
@Repository
class AffiliationRegister {

    private static final String SELECT = """
            select cooperative_id, parent_id, parent_name, begins, ends, reason from registry.affiliation
            """;

    private final JdbcClient jdbc;

    AffiliationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever is changing what this cooperative belongs to. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cooperative, 1200))")
                .param("cooperative", cooperative.toString())
                .query((row, n) -> true)
                .single();
    }

    void add(Affiliation affiliation, RequestId request) {
        UUID parent = affiliation.parent() instanceof Parent.InNetwork(CooperativeId cooperative)
                ? cooperative.value()
                : null;
        String outside = affiliation.parent() instanceof Parent.Outside(String name) ? name : null;
        jdbc.sql("""
                        insert into registry.affiliation (cooperative_id, affiliation_id, parent_id, parent_name,
                            begins, reason, request_id)
                        values (:cooperative, :id, :parent, :outside, :begins, :reason, :request)
                        """)
                .param("cooperative", affiliation.member().value())
                .param("id", TimeOrderedUuid.next())
                .param("parent", parent)
                .param("outside", outside)
                .param("begins", affiliation.days().from())
                .param("reason", affiliation.reason())
                .param("request", request.value())
                .update();
    }

    void end(EndAffiliation command) {
        jdbc.sql("""
                        update registry.affiliation
                        set ends = :last, end_reason = :reason, end_request_id = :request
                        where cooperative_id = :cooperative and parent_id = :parent
                            and :last between begins and ends
                        """)
                .param("last", command.last())
                .param("reason", command.reason())
                .param("request", command.request().value())
                .param("cooperative", command.cooperative().value())
                .param("parent", command.parent().value())
                .update();
    }

    /** The one that a request began. */
    Optional<Affiliation> begunBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql(SELECT + "where cooperative_id = :cooperative and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> affiliation(row))
                .optional();
    }

    /** The one that a request ended, and the reason it gave. */
    Optional<Ended> endedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select cooperative_id, parent_id, parent_name, begins, ends, reason, end_reason
                        from registry.affiliation
                        where cooperative_id = :cooperative and end_request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new Ended(affiliation(row), row.getString("end_reason")))
                .optional();
    }

    /** An affiliation that was ended, and why. */
    record Ended(Affiliation affiliation, String reason) {}

    List<Affiliation> history(CooperativeId cooperative) {
        return jdbc.sql(SELECT + "where cooperative_id = :cooperative order by begins, affiliation_id")
                .param("cooperative", cooperative.value())
                .query((row, n) -> affiliation(row))
                .list();
    }

    List<Affiliation> all(LocalDate on) {
        return jdbc.sql(SELECT + "where :on between begins and ends order by cooperative_id, begins, affiliation_id")
                .param("on", on)
                .query((row, n) -> affiliation(row))
                .list();
    }

    /** Who belongs to a body on a day through whatever stands between: the nearest first. */
    List<Below> below(CooperativeId root, LocalDate on) {
        return jdbc.sql("""
                        with recursive below as (
                            select cooperative_id, parent_id, 1 as distance from registry.affiliation
                            where parent_id = :root and :on between begins and ends
                            union
                            select a.cooperative_id, a.parent_id, b.distance + 1
                            from below b
                            join registry.affiliation a on a.parent_id = b.cooperative_id
                                and :on between a.begins and a.ends
                            where b.distance < 10
                        )
                        select cooperative_id, parent_id, min(distance) as distance from below
                        group by cooperative_id, parent_id order by distance
                        """)
                .param("root", root.value())
                .param("on", on)
                .query((row, n) -> new Below(
                        new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                        new CooperativeId(row.getObject("parent_id", UUID.class)),
                        row.getInt("distance")))
                .list();
    }

    /** Who stands under whom. */
    record Below(CooperativeId cooperative, CooperativeId above, int distance) {}

    private static Affiliation affiliation(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Affiliation(
                new CooperativeId(row.getObject("cooperative_id", UUID.class)),
                parent == null
                        ? new Parent.Outside(row.getString("parent_name"))
                        : new Parent.InNetwork(new CooperativeId(parent)),
                new Validity(row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class)),
                row.getString("reason"));
    }
}
