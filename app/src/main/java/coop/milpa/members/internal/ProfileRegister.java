package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Profile;
import coop.milpa.members.ProfileFacts;
import coop.milpa.members.ProfileFacts.Activity;
import coop.milpa.members.ProfileFacts.Exposure;
import coop.milpa.members.ProfileFacts.MovementKind;
import coop.milpa.members.ProfileFacts.Occupation;
import coop.milpa.members.ProfileFacts.Office;
import coop.milpa.members.ProfileFacts.Relative;
import coop.milpa.members.RiskLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps profiles, review by review; rows are added and never changed. Works in the caller's transaction. */
@Repository
class ProfileRegister {

    private static final String SELECT = """
            select * from members.profile where cooperative_id = :cooperative and
            """;

    private final JdbcClient jdbc;

    ProfileRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member who is to be asked. */
    record Due(MemberId member, LocalDate due, Optional<RiskLevel> risk) {}

    void add(CooperativeId cooperative, RequestId request, int number, Profile profile) {
        ProfileFacts facts = profile.facts();
        Activity activity = facts.activity();
        jdbc.sql("""
                        insert into members.profile (cooperative_id, member_id, number, request_id, reviewed_on, risk,
                            because, next_review, office, office_left_on, state_contract, occupation_code, occupation,
                            monthly_in, monthly_out, currency, movements, funds_from)
                        values (:cooperative, :member, :number, :request, :on, :risk, :because, :next, :office,
                            :left, :contract, :code, :occupation, :in, :out, :currency, :movements, :funds)
                        """)
                .param("cooperative", cooperative.value())
                .param("member", profile.member().value())
                .param("number", number)
                .param("request", request.value())
                .param("on", profile.on())
                .param("risk", profile.risk().name())
                .param("because", profile.because().toArray(String[]::new))
                .param("next", profile.nextReview())
                .param("office", facts.exposure().own().map(Office::post).orElse(null))
                .param("left", facts.exposure().own().flatMap(Office::left).orElse(null))
                .param("contract", facts.stateContract().orElse(null))
                .param("code", facts.occupation().code())
                .param("occupation", facts.occupation().words())
                .param("in", activity.in().minor())
                .param("out", activity.out().minor())
                .param("currency", activity.in().currency().getCurrencyCode())
                .param(
                        "movements",
                        activity.movements().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("funds", facts.fundsFrom())
                .update();
        addRelatives(cooperative, profile.member(), number, facts.exposure().relatives());
    }

    /** In one statement. */
    private void addRelatives(CooperativeId cooperative, MemberId member, int number, List<Relative> relatives) {
        jdbc.sql("""
                        insert into members.profile_relative (cooperative_id, member_id, number, place, name, kinship,
                            office, office_left_on)
                        select :cooperative, :member, :number, r.place, r.name, r.kinship, r.office, r.left_on
                        from unnest(:names::text[], :kinships::text[], :offices::text[], :lefts::text[]::date[])
                            with ordinality as r (name, kinship, office, left_on, place)
                        """)
                .param("cooperative", cooperative.value())
                .param("member", member.value())
                .param("number", number)
                .param("names", column(relatives, Relative::name))
                .param("kinships", column(relatives, Relative::kinship))
                .param(
                        "offices",
                        column(relatives, relative -> relative.office().post()))
                .param("lefts", days(relatives))
                .update();
    }

    /** Every review, first one first. */
    List<Profile> of(CooperativeId cooperative, MemberId member) {
        return read(cooperative, "member_id = :member order by number", Map.of("member", member.value()));
    }

    Optional<Profile> find(CooperativeId cooperative, RequestId request) {
        return read(cooperative, "request_id = :request", Map.of("request", request.value())).stream()
                .findFirst();
    }

    /** Longest due first. */
    List<Due> due(CooperativeId cooperative, LocalDate day, int limit) {
        return jdbc.sql("""
                        with latest as (
                            select distinct on (s.member_id) s.member_id, s.state from members.membership s
                            where s.cooperative_id = :cooperative and s.from_on <= :day
                            order by s.member_id, s.step desc),
                        reviewed as (
                            select distinct on (p.member_id) p.member_id, p.next_review, p.risk from members.profile p
                            where p.cooperative_id = :cooperative
                            order by p.member_id, p.number desc)
                        select m.member_id, r.risk,
                            coalesce(r.next_review, m.joined_on, date '1900-01-01') as due
                        from members.member m
                        left join latest l on l.member_id = m.member_id
                        left join reviewed r on r.member_id = m.member_id
                        where m.cooperative_id = :cooperative and coalesce(l.state, 'ACTIVE') = 'ACTIVE'
                            and (m.joined_on is null or m.joined_on <= :day)
                            and coalesce(r.next_review, m.joined_on, date '1900-01-01') <= :day
                        order by due, m.number limit :limit
                        """)
                .param("cooperative", cooperative.value())
                .param("day", day)
                .param("limit", limit)
                .query((row, n) -> new Due(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("due", LocalDate.class),
                        Optional.ofNullable(row.getString("risk")).map(RiskLevel::valueOf)))
                .list();
    }

    private List<Profile> read(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        Map<Key, List<Relative>> relatives = relatives(cooperative, condition, parameters);
        return jdbc.sql(SELECT + condition)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query((row, n) -> profile(row, relatives.getOrDefault(key(row), List.of())))
                .list();
    }

    /** Which review of whom. */
    private record Key(UUID member, int number) {}

    private Map<Key, List<Relative>> relatives(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        Map<Key, List<Relative>> relatives = new HashMap<>();
        jdbc.sql("select r.* from (" + SELECT + condition + """
                        ) p
                        join members.profile_relative r on r.cooperative_id = p.cooperative_id
                            and r.member_id = p.member_id and r.number = p.number
                        order by r.place
                        """)
                .param("cooperative", cooperative.value())
                .params(parameters)
                .query(row -> {
                    relatives
                            .computeIfAbsent(key(row), first -> new ArrayList<>())
                            .add(new Relative(
                                    row.getString("name"),
                                    row.getString("kinship"),
                                    new Office(row.getString("office"), day(row, "office_left_on"))));
                });
        return relatives;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject("member_id", UUID.class), row.getInt("number"));
    }

    private static Profile profile(ResultSet row, List<Relative> relatives) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Optional<LocalDate> left = day(row, "office_left_on");
        Optional<Office> own = Optional.ofNullable(row.getString("office")).map(post -> new Office(post, left));
        var facts = new ProfileFacts(
                new Exposure(own, relatives),
                Optional.ofNullable(row.getString("state_contract")),
                new Occupation(row.getString("occupation_code"), row.getString("occupation")),
                new Activity(
                        new Money(row.getLong("monthly_in"), currency),
                        new Money(row.getLong("monthly_out"), currency),
                        movements(row)),
                row.getString("funds_from"));
        return new Profile(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("reviewed_on", LocalDate.class),
                facts,
                RiskLevel.valueOf(row.getString("risk")),
                List.of((String[]) row.getArray("because").getArray()),
                row.getObject("next_review", LocalDate.class));
    }

    private static Set<MovementKind> movements(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("movements").getArray())
                .map(MovementKind::valueOf)
                .collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static String[] column(List<Relative> relatives, Function<Relative, String> column) {
        return relatives.stream().map(column).toArray(String[]::new);
    }

    /** Dates travel as text: the driver takes no array of them. */
    private static @Nullable String[] days(List<Relative> relatives) {
        var days = new @Nullable String[relatives.size()];
        for (int n = 0; n < days.length; n++) {
            days[n] = relatives.get(n).office().left().map(LocalDate::toString).orElse(null);
        }
        return days;
    }
}
