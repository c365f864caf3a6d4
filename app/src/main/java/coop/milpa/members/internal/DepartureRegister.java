package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Departure;
import coop.milpa.members.Departure.State;
import coop.milpa.members.DepartureId;
import coop.milpa.members.Resolution;
import coop.milpa.members.internal.SetOff.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how members leave. Works in the caller's transaction. */
@Repository
class DepartureRegister {

    private static final String SELECT = "select * from members.departure where cooperative_id = :cooperative and ";

    private final JdbcClient jdbc;

    DepartureRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a departure unless its request has one, or another of the member's is under way. */
    void add(CooperativeId cooperative, RequestId request, Departure departure) {
        jdbc.sql("""
                        insert into members.departure (cooperative_id, departure_id, request_id, member_id, cause,
                            words, asked_on, state)
                        values (:cooperative, :id, :request, :member, :cause, :words, :on, 'ASKED')
                        on conflict do nothing
                        """)
                .param("cooperative", cooperative.value())
                .param("id", departure.id().value())
                .param("request", request.value())
                .param("member", departure.member().value())
                .param("cause", departure.cause().name())
                .param("words", departure.words())
                .param("on", departure.askedOn())
                .update();
        if (departure.state() instanceof State.Decided decided) {
            decided(cooperative, departure.id(), decided);
        }
    }

    void decided(CooperativeId cooperative, DepartureId departure, State.Decided decided) {
        jdbc.sql("""
                        update members.departure set state = 'DECIDED', organ = :organ, minute = :minute,
                            point = :point, resolved_on = :resolved, effective_on = :effective, payable_from = :payable
                        where cooperative_id = :cooperative and departure_id = :id and state = 'ASKED'
                        """)
                .param("organ", decided.by().map(Resolution::organ).orElse(null))
                .param("minute", decided.by().map(Resolution::minute).orElse(null))
                .param("point", decided.by().map(Resolution::point).orElse(null))
                .param("resolved", decided.by().map(Resolution::on).orElse(null))
                .param("effective", decided.effective())
                .param("payable", decided.payableFrom())
                .param("cooperative", cooperative.value())
                .param("id", departure.value())
                .update();
    }

    /** Whatever of the member's was under way is no longer. */
    void lapse(CooperativeId cooperative, MemberId member) {
        jdbc.sql("""
                        update members.departure set state = 'LAPSED'
                        where cooperative_id = :cooperative and member_id = :member and state in ('ASKED', 'DECIDED')
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .update();
    }

    /**
     * A settlement, or another part of it.
     *
     * @param request  that asked for it
     * @param entry  by which money moved, if any did
     */
    record Round(RequestId request, LocalDate on, Optional<EntryId> entry, SetOff setOff) {}

    /** Writes what the settlement did to each account. */
    void settled(CooperativeId cooperative, DepartureId departure, Round round) {
        jdbc.sql("""
                        update members.departure set state = 'SETTLED', settled_on = coalesce(settled_on, :on),
                            entry_id = coalesce(entry_id, :entry)
                        where cooperative_id = :cooperative and departure_id = :id
                        """)
                .param("on", round.on())
                .param("entry", round.entry().map(EntryId::value).orElse(null))
                .param("cooperative", cooperative.value())
                .param("id", departure.value())
                .update();
        List<Line> lines = round.setOff().lines();
        jdbc.sql("""
                        insert into members.settlement_line (cooperative_id, departure_id, round, settled_on,
                            request_id, account_id, number, kind, amount, set_off, left_over, kept, currency)
                        select :cooperative, :id, 1 + coalesce((select max(round) from members.settlement_line
                                where cooperative_id = :cooperative and departure_id = :id), 0), :on,
                            :request, *
                        from unnest(:accounts::uuid[], :numbers::text[], :kinds::text[],
                            :amounts::bigint[], :offs::bigint[], :lefts::bigint[], :kepts::bigint[],
                            :currencies::text[])
                        """)
                .param("cooperative", cooperative.value())
                .param("id", departure.value())
                .param("on", round.on())
                .param("request", round.request().value())
                .param(
                        "accounts",
                        lines.stream()
                                .map(line -> line.holding().account().value())
                                .toArray(UUID[]::new))
                .param("numbers", texts(lines, line -> line.holding().number()))
                .param("kinds", texts(lines, line -> line.holding().kind().name()))
                .param("amounts", amounts(lines, line -> line.holding().amount().minor()))
                .param("offs", amounts(lines, line -> line.setOff().minor()))
                .param("lefts", amounts(lines, line -> line.leftOver().minor()))
                .param("kepts", amounts(lines, line -> line.kept().minor()))
                .param(
                        "currencies",
                        texts(lines, line -> line.holding().amount().currency().getCurrencyCode()))
                .update();
    }

    /** Accounts in which the last settlement left something; none if there was no settlement. */
    List<String> keeps(CooperativeId cooperative, DepartureId departure) {
        return jdbc.sql("""
                        select number from members.settlement_line l
                        where cooperative_id = :cooperative and departure_id = :id and amount > 0 and kept > 0
                            and round = (select max(round) from members.settlement_line m
                                where m.cooperative_id = l.cooperative_id and m.departure_id = l.departure_id)
                        order by number
                        """)
                .param("cooperative", cooperative.value())
                .param("id", departure.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Whether a request asked for a settlement, or a part of it, that was carried out. */
    boolean isSettledBy(CooperativeId cooperative, DepartureId departure, RequestId request) {
        return jdbc.sql("""
                        select exists (select from members.settlement_line
                            where cooperative_id = :cooperative and departure_id = :id and request_id = :request)
                        """)
                .param("cooperative", cooperative.value())
                .param("id", departure.value())
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    /** The first day on which she was no member: of the dead, the day of the death. */
    LocalDate effectiveOn(CooperativeId cooperative, DepartureId departure) {
        return jdbc.sql("""
                        select effective_on from members.departure
                        where cooperative_id = :cooperative and departure_id = :id
                        """)
                .param("cooperative", cooperative.value())
                .param("id", departure.value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .single();
    }

    Optional<Departure> find(CooperativeId cooperative, RequestId request) {
        return read(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    Optional<Departure> find(CooperativeId cooperative, DepartureId departure) {
        return read(cooperative, "departure_id = :id", Map.of("id", departure.value())).stream()
                .findFirst();
    }

    /** Whoever comes second waits here until the first has ended. */
    Optional<Departure> lock(CooperativeId cooperative, DepartureId departure) {
        return read(cooperative, "departure_id = :id for update", Map.of("id", departure.value())).stream()
                .findFirst();
    }

    boolean isUnderWay(CooperativeId cooperative, MemberId member) {
        String condition = "member_id = :member and state in ('ASKED', 'DECIDED')";
        return !read(cooperative, condition, Map.of("member", member.value())).isEmpty();
    }

    /** The member's last one. */
    Optional<Departure> lastOf(CooperativeId cooperative, MemberId member) {
        String condition = "member_id = :member order by departure_id desc limit 1";
        return read(cooperative, condition, Map.of("member", member.value())).stream()
                .findFirst();
    }

    List<Departure> underWay(CooperativeId cooperative, int limit) {
        String condition = "state in ('ASKED', 'DECIDED') order by departure_id limit :limit";
        return read(cooperative, condition, Map.of("limit", limit));
    }

    private List<Departure> read(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> departure(row))
                .list();
    }

    private static String[] texts(List<Line> lines, Function<Line, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }

    private static Long[] amounts(List<Line> lines, ToLongFunction<Line> column) {
        return lines.stream().mapToLong(column).boxed().toArray(Long[]::new);
    }

    private static Departure departure(ResultSet row) throws SQLException {
        return new Departure(
                new DepartureId(row.getObject("departure_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Departure.Cause.valueOf(row.getString("cause")),
                row.getString("words"),
                row.getObject("asked_on", LocalDate.class),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        String code = row.getString("state");
        return switch (code) {
            case "ASKED" -> new State.Asked();
            case "DECIDED" ->
                new State.Decided(
                        row.getString("organ") == null
                                ? Optional.empty()
                                : Optional.of(ResolutionRegister.resolution(row)),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("payable_from", LocalDate.class));
            case "SETTLED" -> new State.Settled(row.getObject("settled_on", LocalDate.class));
            case "LAPSED" -> new State.Lapsed();
            default -> throw new IllegalStateException("State of a departure is " + code);
        };
    }
}
