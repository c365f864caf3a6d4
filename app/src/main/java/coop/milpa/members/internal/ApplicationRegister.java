package coop.milpa.members.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.Applications.Which;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.MemberKind;
import coop.milpa.platform.CurrentActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps applications in PostgreSQL. Works in the caller's transaction. */
@Repository
class ApplicationRegister {

    private static final String SELECT = """
            select a.*, r.organ, r.minute, r.point, r.resolved_on
            from members.application a
            left join members.resolution r on r.cooperative_id = a.cooperative_id and r.resolution_id = a.resolution_id
            where a.cooperative_id = :cooperative
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final CurrentActor current;

    ApplicationRegister(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Writes an application unless its request or its party has one. */
    void add(ApplyForMembership command, Application application) {
        jdbc.sql("""
                        insert into members.application (cooperative_id, application_id, request_id, party_id, kind,
                            branch_id, applied_on, proposed_by, papers, beneficiaries, percents, receivers, state,
                            taken_down_by)
                        values (:cooperative, :id, :request, :party, :kind, :branch, :on, :proposedBy, :papers,
                            :beneficiaries::uuid[], :percents::numeric[], :receivers::uuid[], 'OPEN', :actor)
                        on conflict do nothing
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", application.id().value())
                .param("request", command.request().value())
                .param("party", application.party().value())
                .param("kind", application.kind().code())
                .param("branch", application.branch().value())
                .param("on", application.appliedOn())
                .param(
                        "proposedBy",
                        application.proposedBy().map(PartyId::value).orElse(null))
                .param("papers", application.papers().toArray(String[]::new))
                .param("beneficiaries", NamedArrays.parties(application.beneficiaries()))
                .param("percents", NamedArrays.percents(application.beneficiaries()))
                .param("receivers", NamedArrays.receivers(application.beneficiaries()))
                .param("actor", current.get().actor().id().value())
                .update();
    }

    Optional<Application> find(CooperativeId cooperative, RequestId request) {
        return where(cooperative, "a.request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<Application> find(CooperativeId cooperative, ApplicationId id) {
        return where(cooperative, "a.application_id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    boolean hasPending(CooperativeId cooperative, PartyId party) {
        return !where(
                        cooperative,
                        "a.party_id = :party and a.state in ('OPEN', 'ACCEPTED')",
                        Map.of("party", party.value()))
                .isEmpty();
    }

    List<Application> pending(CooperativeId cooperative, int limit) {
        return where(
                cooperative,
                "a.state in ('OPEN', 'ACCEPTED') order by a.application_id limit :limit",
                Map.of("limit", limit));
    }

    long count(Which which) {
        return jdbc.sql("""
                        select count(*) from members.application
                        where cooperative_id = :cooperative and (:stage = '' or state = :stage)
                        """)
                .param("cooperative", which.cooperative().value())
                .param("stage", which.stage().map(Stage::name).orElse(""))
                .query(Long.class)
                .single();
    }

    /** Ids are made in the order of time. */
    List<Application> page(Which which, long offset, int limit) {
        String order = which.newestFirst() ? "desc" : "asc";
        return where(
                which.cooperative(),
                "(:stage = '' or a.state = :stage) order by a.application_id %s offset :offset limit :limit"
                        .formatted(order),
                Map.of("stage", which.stage().map(Stage::name).orElse(""), "offset", offset, "limit", limit));
    }

    List<Application> after(Which which, Optional<ApplicationId> after, int limit) {
        return where(
                which.cooperative(),
                "a.application_id > :after and (:stage = '' or a.state = :stage)"
                        + " order by a.application_id limit :limit",
                Map.of(
                        "stage", which.stage().map(Stage::name).orElse(""),
                        "after", after.map(ApplicationId::value).orElse(BEFORE_ALL),
                        "limit", limit));
    }

    /** Of those that were taken down before that was written, nobody knows. */
    Map<ApplicationId, ActorId> takers(CooperativeId cooperative, Collection<ApplicationId> applications) {
        return jdbc
                .sql("""
                        select application_id, taken_down_by from members.application
                        where cooperative_id = :cooperative and application_id = any(:ids) and taken_down_by is not null
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", ids(applications))
                .query((row, n) -> Map.entry(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new ActorId(row.getObject("taken_down_by", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Application> all(CooperativeId cooperative, Collection<ApplicationId> applications) {
        return where(cooperative, "a.application_id = any(:ids)", Map.of("ids", ids(applications)));
    }

    /** In the order of their ids. Whoever comes second waits here until the first has decided. */
    List<Application> lock(CooperativeId cooperative, Collection<ApplicationId> applications) {
        return where(
                cooperative,
                "a.application_id = any(:ids) order by a.application_id for update of a",
                Map.of("ids", ids(applications)));
    }

    /** A resolution decided: accepted or rejected. */
    void decided(CooperativeId cooperative, UUID resolution, LocalDate on) {
        jdbc.sql("""
                        update members.application a
                        set resolution_id = v.resolution_id, reason = v.reason,
                            state = case when v.accepted then 'ACCEPTED' else 'REJECTED' end,
                            ended_on = case when v.accepted then null else cast(:on as date) end
                        from members.verdict v
                        where v.cooperative_id = :cooperative and v.resolution_id = :resolution
                            and a.cooperative_id = v.cooperative_id and a.application_id = v.application_id
                        """)
                .param("on", on)
                .param("cooperative", cooperative.value())
                .param("resolution", resolution)
                .update();
    }

    void withdrawn(CooperativeId cooperative, ApplicationId application, LocalDate on, String reason) {
        jdbc.sql("""
                        update members.application set state = 'WITHDRAWN', reason = :reason, ended_on = :on
                        where cooperative_id = :cooperative and application_id = :id
                        """)
                .param("reason", reason)
                .param("on", on)
                .param("cooperative", cooperative.value())
                .param("id", application.value())
                .update();
    }

    /** Each applicant became the member at the same place. */
    void admitted(CooperativeId cooperative, List<Application> applications, List<MemberId> members, LocalDate on) {
        jdbc.sql("""
                        update members.application a set state = 'ADMITTED', member_id = n.member_id, ended_on = :on
                        from unnest(:ids::uuid[], :members::uuid[]) n (application_id, member_id)
                        where a.cooperative_id = :cooperative and a.application_id = n.application_id
                        """)
                .param("on", on)
                .param("cooperative", cooperative.value())
                .param("ids", ids(applications.stream().map(Application::id).toList()))
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
    }

    private List<Application> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + " and " + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> application(row))
                .list();
    }

    private static UUID[] ids(Collection<ApplicationId> applications) {
        return applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                MemberKind.of(row.getString("kind")).orElseThrow(),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getObject("applied_on", LocalDate.class),
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)).map(PartyId::new),
                List.of((String[]) row.getArray("papers").getArray()),
                NamedArrays.beneficiaries(row),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        String code = row.getString("state");
        return switch (code) {
            case "OPEN" -> new State.Open();
            case "ACCEPTED" -> new State.Accepted(ResolutionRegister.resolution(row));
            case "REJECTED" -> new State.Rejected(ResolutionRegister.resolution(row), row.getString("reason"));
            case "WITHDRAWN" ->
                new State.Withdrawn(row.getObject("ended_on", LocalDate.class), row.getString("reason"));
            case "ADMITTED" ->
                new State.Admitted(
                        ResolutionRegister.resolution(row),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("ended_on", LocalDate.class));
            default -> throw new IllegalStateException("State of an application is " + code);
        };
    }
}
