package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Home;
import coop.milpa.members.IdentityDocument;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.members.Sex;
import coop.milpa.platform.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register in PostgreSQL: schema {@code members} and no other. */
@Repository
class SqlMembers implements Members {

    private static final String COLUMNS = """
            select m.member_id, m.party_id, m.number, m.name, m.kind, m.birth_date, m.sex, m.district, m.municipality,
                   m.document_type, m.document_number, m.joined_on, m.phone, coalesce(g.number, '') as guardian
            from members.member m
            left join members.member g on g.cooperative_id = m.cooperative_id and g.member_id = m.guardian_id
            where m.cooperative_id = :cooperative
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    SqlMembers(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public Optional<Member> find(CooperativeId cooperative, String number) {
        return Optional.ofNullable(numbered(cooperative, List.of(number)).get(number));
    }

    @Override
    public Map<String, Member> all(CooperativeId cooperative) {
        return byNumber(where(cooperative, "true", Map.of()));
    }

    @Override
    public Map<String, Member> numbered(CooperativeId cooperative, Collection<String> numbers) {
        return byNumber(
                where(cooperative, "m.number = any(:numbers)", Map.of("numbers", numbers.toArray(String[]::new))));
    }

    @Override
    public Map<MemberId, Member> named(CooperativeId cooperative, Collection<MemberId> members) {
        UUID[] ids = members.stream().map(MemberId::value).toArray(UUID[]::new);
        return where(cooperative, "m.member_id = any(:ids)", Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(Member::id, member -> member));
    }

    @Override
    public Map<String, Member> register(CooperativeId cooperative, List<Registration> registrations) {
        return tenants.write(cooperative, () -> {
            List<String> numbers = namesIn(registrations);
            Map<String, Member> known = new HashMap<>(numbered(cooperative, numbers));
            List<Member> fresh = new ArrayList<>();
            for (Registration registration : registrations) {
                if (!known.containsKey(registration.number())) {
                    var member = new Member(MemberId.next(), PartyId.next(), registration);
                    known.put(member.number(), member);
                    fresh.add(member);
                }
            }
            insert(cooperative, fresh, known);
            return known;
        });
    }

    @Override
    public long count(CooperativeId cooperative) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql("select count(*) from members.member where cooperative_id = :cooperative")
                        .param("cooperative", cooperative.value())
                        .query(Long.class)
                        .single());
    }

    private List<Member> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return tenants.read(
                cooperative,
                () -> jdbc.sql(COLUMNS + " and " + condition + " order by m.number")
                        .param("cooperative", cooperative.value())
                        .params(parameters)
                        .query((row, n) -> member(row))
                        .list());
    }

    private static Map<String, Member> byNumber(List<Member> members) {
        Map<String, Member> byNumber = new LinkedHashMap<>();
        members.forEach(member -> byNumber.put(member.number(), member));
        return byNumber;
    }

    private void insert(CooperativeId cooperative, List<Member> fresh, Map<String, Member> known) {
        var arrays = new MemberArrays(fresh);
        jdbc.sql("""
                        insert into members.member (cooperative_id, member_id, number, name, kind, birth_date, sex,
                            district, municipality, document_type, document_number, joined_on, phone, guardian_id,
                            party_id)
                        select :cooperative, * from unnest(:ids::uuid[], :numbers::text[], :names::text[],
                            :kinds::text[], :births::text[]::date[], :sexes::text[], :districts::text[],
                            :municipalities::text[], :types::text[], :documents::text[], :joined::text[]::date[],
                            :phones::text[], :guardians::uuid[], :parties::uuid[])
                        """)
                .param("cooperative", cooperative.value())
                .param("ids", arrays.ids())
                .param("numbers", arrays.texts(Registration::number))
                .param("names", arrays.texts(Registration::name))
                .param("kinds", arrays.texts(registration -> registration.kind().code()))
                .param("births", arrays.dates(Registration::birthDate))
                .param("sexes", arrays.texts(registration -> registration.sex().letter()))
                .param(
                        "districts",
                        arrays.texts(registration -> registration.home().district()))
                .param(
                        "municipalities",
                        arrays.texts(registration -> registration.home().municipality()))
                .param(
                        "types",
                        arrays.texts(registration -> registration.document().type()))
                .param(
                        "documents",
                        arrays.texts(registration -> registration.document().number()))
                .param("joined", arrays.dates(Registration::joinedOn))
                .param("phones", arrays.texts(Registration::phone))
                .param("guardians", arrays.guardians(known))
                .param("parties", arrays.parties())
                .update();
    }

    private static List<String> namesIn(List<Registration> registrations) {
        return registrations.stream()
                .flatMap(registration -> Stream.of(registration.number(), registration.guardian()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new MemberId(row.getObject("member_id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                new Registration(
                        row.getString("number"),
                        row.getString("name"),
                        MemberKind.of(row.getString("kind")).orElseThrow(),
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                        Sex.of(row.getString("sex")).orElseThrow(),
                        new Home(row.getString("district"), row.getString("municipality")),
                        new IdentityDocument(row.getString("document_type"), row.getString("document_number")),
                        Optional.ofNullable(row.getObject("joined_on", LocalDate.class)),
                        row.getString("phone"),
                        row.getString("guardian")));
    }
}
