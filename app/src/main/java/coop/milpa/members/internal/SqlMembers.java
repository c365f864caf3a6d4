package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.platform.TenantScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The register: rows of its own in PostgreSQL, and what is said about people from the parties. */
@Service
class SqlMembers implements Members {

    private final MemberRegister register;
    private final Parties parties;
    private final TenantScope tenants;

    SqlMembers(MemberRegister register, Parties parties, TenantScope tenants) {
        this.register = register;
        this.parties = parties;
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
    public Map<MemberId, PartyId> parties(CooperativeId cooperative, Collection<MemberId> members) {
        return tenants.read(cooperative, () -> register.parties(cooperative, members));
    }

    @Override
    public Map<String, Member> register(CooperativeId cooperative, List<Registration> registrations) {
        return tenants.write(cooperative, () -> {
            Map<String, Member> known = new HashMap<>(numbered(cooperative, namesIn(registrations)));
            List<Member> fresh = new ArrayList<>();
            for (Registration registration : registrations) {
                if (!known.containsKey(registration.number())) {
                    var member = new Member(MemberId.next(), PartyId.next(), registration);
                    known.put(member.number(), member);
                    fresh.add(member);
                }
            }
            parties.enterAll(
                    cooperative,
                    fresh.stream().map(member -> party(member, known)).toList());
            Map<String, MemberId> ids = new HashMap<>();
            known.forEach((number, member) -> ids.put(number, member.id()));
            register.add(cooperative, fresh, ids);
            return known;
        });
    }

    @Override
    public long count(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> register.count(cooperative));
    }

    /** The members among these parties, by number. */
    List<Member> ofParties(CooperativeId cooperative, Collection<PartyId> asked) {
        UUID[] ids = asked.stream().map(PartyId::value).toArray(UUID[]::new);
        return asked.isEmpty() ? List.of() : where(cooperative, "m.party_id = any(:parties)", Map.of("parties", ids));
    }

    private List<Member> where(CooperativeId cooperative, String condition, Map<String, ?> parameters) {
        return tenants.read(
                cooperative, () -> withParties(cooperative, register.where(cooperative, condition, parameters)));
    }

    private List<Member> withParties(CooperativeId cooperative, List<MemberRow> rows) {
        Map<PartyId, Party> known =
                parties.named(cooperative, rows.stream().map(MemberRow::party).toList());
        return rows.stream()
                .map(row -> row.with(Objects.requireNonNull(known.get(row.party()), "A member is a party")))
                .toList();
    }

    private static Map<String, Member> byNumber(List<Member> members) {
        Map<String, Member> byNumber = new LinkedHashMap<>();
        members.forEach(member -> byNumber.put(member.number(), member));
        return byNumber;
    }

    private static NewParty party(Member member, Map<String, Member> known) {
        Registration said = member.registration();
        boolean identified = !said.document().equals(IdentityDocument.NONE);
        var who = new Particulars(
                switch (said.kind()) {
                    case PERSON, MINOR -> PartyKind.PERSON;
                    case ORGANISATION -> PartyKind.ORGANISATION;
                },
                PartyName.printed(said.name()),
                said.birthDate(),
                said.sex(),
                said.home(),
                said.phone(),
                identified ? List.of(said.document()) : List.of());
        List<PartyId> guardians = Stream.of(said.guardian())
                .filter(number -> !number.isEmpty())
                .map(number -> Objects.requireNonNull(known.get(number), number).party())
                .toList();
        return new NewParty(member.party(), who, guardians);
    }

    private static List<String> namesIn(List<Registration> registrations) {
        return registrations.stream()
                .flatMap(registration -> Stream.of(registration.number(), registration.guardian()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }
}
