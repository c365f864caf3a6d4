package coop.milpa.registry.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.Validity;
import coop.milpa.registry.Elect;
import coop.milpa.registry.Election;
import coop.milpa.registry.EndOffice;
import coop.milpa.registry.Ending;
import coop.milpa.registry.Kinship;
import coop.milpa.registry.Office;
import coop.milpa.registry.OfficeHolder;
import coop.milpa.registry.OfficeId;
import coop.milpa.registry.Organ;
import coop.milpa.registry.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organs, offices and relatives, in PostgreSQL. In the transaction of that cooperative. */
@Repository
class OrganRegister {

    private static final String SELECT = """
            select office_id, party_id, organ, office, begins, ends, elected_on, minute, point, ended_on, ending
            from registry.office_holder where cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;

    OrganRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever is changing who sits in this cooperative. */
    void lock(CooperativeId cooperative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cooperative, 1210))")
                .param("cooperative", cooperative.toString())
                .query((row, n) -> true)
                .single();
    }

    /** Adds those that are not there; answers how many. */
    int add(CooperativeId cooperative, List<Organ> organs, LocalDate on) {
        return jdbc.sql("""
                        insert into registry.organ (cooperative_id, organ, set_up_on)
                        select :cooperative, organ, :on from unnest(:organs) as organ
                        on conflict (cooperative_id, organ) do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("on", on)
                .param("organs", organs.stream().map(Organ::name).toArray(String[]::new))
                .update();
    }

    List<Organ> organs(CooperativeId cooperative) {
        return jdbc.sql("select organ from registry.organ where cooperative_id = :cooperative order by organ")
                .param("cooperative", cooperative.value())
                .query((row, n) -> Organ.valueOf(row.getString("organ")))
                .list();
    }

    void add(Elect command, OfficeHolder holder) {
        jdbc.sql("""
                        insert into registry.office_holder (cooperative_id, office_id, request_id, party_id, organ,
                            office, begins, ends, elected_on, minute, point)
                        values (:cooperative, :id, :request, :party, :organ, :office, :begins, :ends, :electedOn,
                            :minute, :point)
                        """)
                .param("cooperative", command.cooperative().value())
                .param("id", holder.id().value())
                .param("request", command.request().value())
                .param("party", holder.party().value())
                .param("organ", holder.seat().organ().name())
                .param("office", holder.seat().office().name())
                .param("begins", holder.term().from())
                .param("ends", holder.term().to())
                .param("electedOn", holder.election().on())
                .param("minute", holder.election().minute())
                .param("point", holder.election().point())
                .update();
    }

    void end(EndOffice command) {
        jdbc.sql("""
                        update registry.office_holder
                        set ended_on = :last, ending = :how, end_request_id = :request
                        where cooperative_id = :cooperative and office_id = :office
                        """)
                .param("last", command.last())
                .param("how", command.how().name())
                .param("request", command.request().value())
                .param("cooperative", command.cooperative().value())
                .param("office", command.office().value())
                .update();
    }

    List<OfficeHolder> history(CooperativeId cooperative) {
        return jdbc.sql(SELECT + "order by begins, office_id")
                .param("cooperative", cooperative.value())
                .query((row, n) -> holder(row))
                .list();
    }

    Optional<OfficeHolder> electedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql(SELECT + "and request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> holder(row))
                .optional();
    }

    Optional<OfficeHolder> endedBy(CooperativeId cooperative, RequestId request) {
        return jdbc.sql(SELECT + "and end_request_id = :request")
                .param("cooperative", cooperative.value())
                .param("request", request.value())
                .query((row, n) -> holder(row))
                .optional();
    }

    /** Says no if the two were declared before, and nothing was changed. */
    boolean add(CooperativeId cooperative, Kinship kinship, LocalDate on) {
        return jdbc.sql("""
                        insert into registry.kinship (cooperative_id, party_id, relative_id, kind, degree, declared_on)
                        values (:cooperative, least(:party, :relative), greatest(:party, :relative), :kind, :degree,
                            :on)
                        on conflict (cooperative_id, party_id, relative_id) do nothing
                        """)
                        .param("cooperative", cooperative.value())
                        .param("party", kinship.party().value())
                        .param("relative", kinship.relative().value())
                        .param("kind", kinship.kind().name())
                        .param("degree", kinship.degree())
                        .param("on", on)
                        .update()
                == 1;
    }

    List<Kinship> kinships(CooperativeId cooperative) {
        return jdbc.sql("""
                        select party_id, relative_id, kind, degree from registry.kinship
                        where cooperative_id = :cooperative order by party_id, relative_id
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> kinship(row))
                .list();
    }

    /** Who is whose relative, and since when that is declared. */
    List<Declared> declared(CooperativeId cooperative) {
        return jdbc.sql("""
                        select party_id, relative_id, kind, degree, declared_on from registry.kinship
                        where cooperative_id = :cooperative order by party_id, relative_id
                        """)
                .param("cooperative", cooperative.value())
                .query((row, n) -> new Declared(kinship(row), row.getObject("declared_on", LocalDate.class)))
                .list();
    }

    /** A kinship and the day on which it was declared. */
    record Declared(Kinship kinship, LocalDate on) {}

    private static Kinship kinship(ResultSet row) throws SQLException {
        return new Kinship(
                new PartyId(row.getObject("party_id", UUID.class)),
                new PartyId(row.getObject("relative_id", UUID.class)),
                Kinship.Kind.valueOf(row.getString("kind")),
                row.getInt("degree"));
    }

    private static OfficeHolder holder(ResultSet row) throws SQLException {
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new OfficeHolder(
                new OfficeId(row.getObject("office_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                new Seat(Organ.valueOf(row.getString("organ")), Office.valueOf(row.getString("office"))),
                new Validity(row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class)),
                new Election(
                        row.getObject("elected_on", LocalDate.class), row.getString("minute"), row.getString("point")),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new OfficeHolder.End(ended, Ending.valueOf(row.getString("ending")))));
    }
}
