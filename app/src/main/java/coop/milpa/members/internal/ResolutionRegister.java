package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what organs decided about applications. Works in the caller's transaction. */
@Repository
class ResolutionRegister {

    private final JdbcClient jdbc;

    ResolutionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a resolution and its verdicts.
     *
     * @return false if its request or its point of the minutes has one, and nothing was written
     */
    boolean add(UUID id, ResolveApplications command) {
        Resolution resolution = command.resolution();
        int added = jdbc.sql("""
                        insert into members.resolution (cooperative_id, resolution_id, request_id, organ, minute, point,
                            resolved_on)
                        values (:cooperative, :id, :request, :organ, :minute, :point, :on)
                        on conflict do nothing
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", id)
                .param("request", command.request().value())
                .param("organ", resolution.organ())
                .param("minute", resolution.minute())
                .param("point", resolution.point())
                .param("on", resolution.on())
                .update();
        return added > 0 && addVerdicts(id, command) > 0;
    }

    /** What the request decided before, the verdicts in the order in which applications were made. */
    Optional<ResolveApplications> find(CooperativeId cooperative, RequestId request) {
        return jdbc.sql("""
                        select * from members.resolution
                        where cooperative_id = :cooperative and request_id = :request
                        """)
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> new ResolveApplications(
                        cooperative,
                        request,
                        resolution(row),
                        verdicts(cooperative, row.getObject("resolution_id", UUID.class))))
                .optional();
    }

    /** Whether both decide the same, in whatever order. */
    static boolean same(ResolveApplications one, ResolveApplications other) {
        Set<Verdict> verdicts = new HashSet<>(one.verdicts());
        return one.resolution().equals(other.resolution()) && verdicts.equals(new HashSet<>(other.verdicts()));
    }

    static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                row.getString("organ"),
                row.getString("minute"),
                row.getString("point"),
                row.getObject("resolved_on", LocalDate.class));
    }

    private int addVerdicts(UUID resolution, ResolveApplications command) {
        List<Verdict> verdicts = command.verdicts();
        return jdbc.sql("""
                        insert into members.verdict (cooperative_id, resolution_id, application_id, accepted, reason)
                        select :cooperative, :resolution, application_id, reason = '', reason
                        from unnest(:ids::uuid[], :reasons::text[]) v (application_id, reason)
                        """)
                .param("cooperative", command.cooperative().value())
                .param("resolution", resolution)
                .param(
                        "ids",
                        verdicts.stream()
                                .map(verdict -> verdict.application().value())
                                .toArray(UUID[]::new))
                .param(
                        "reasons",
                        verdicts.stream().map(ResolutionRegister::reason).toArray(String[]::new))
                .update();
    }

    private List<Verdict> verdicts(CooperativeId cooperative, UUID resolution) {
        return jdbc.sql("""
                        select application_id, reason from members.verdict
                        where cooperative_id = :cooperative and resolution_id = :resolution order by application_id
                        """)
                .param("cooperative", cooperative.value())
                .param("resolution", resolution)
                .query((row, n) -> verdict(
                        new ApplicationId(row.getObject("application_id", UUID.class)), row.getString("reason")))
                .list();
    }

    private static Verdict verdict(ApplicationId application, String reason) {
        return reason.isEmpty() ? new Verdict.Accepted(application) : new Verdict.Rejected(application, reason);
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> "";
            case Verdict.Rejected rejected -> rejected.reason();
        };
    }
}
