package coop.milpa.demo.internal;

import coop.milpa.demo.DemoMember;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Memberships;
import coop.milpa.portal.Activation;
import coop.milpa.portal.ActivationCode;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.PortalAccess;
import coop.milpa.portal.PortalRequests;
import coop.milpa.portal.PortalSignIns;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccounts;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A few members come in by themselves; one of them has asked her branch for something. */
@Component
class Guests {

    private static final int GUESTS = 2;
    private static final int LETTERS = 14;
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String FROM = "demo";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Members members;
    private final Memberships memberships;
    private final Days days;
    private final SavingsAccounts savings;
    private final Staff staff;
    private final Ports ports;

    Guests(Members members, Memberships memberships, Days days, SavingsAccounts savings, Staff staff, Ports ports) {
        this.members = members;
        this.memberships = memberships;
        this.days = days;
        this.savings = savings;
        this.staff = staff;
        this.ports = ports;
    }

    /** What the portal is asked for. */
    @Component
    record Ports(PortalAccess access, PortalSignIns signIns, PortalRequests requests) {}

    List<DemoMember> come(Cooperative shown) {
        List<DemoMember> guests = new ArrayList<>();
        for (Member member : savers(shown.id())) {
            guests.add(comes(shown, member));
        }
        return guests;
    }

    private List<Member> savers(CooperativeId id) {
        Set<MemberId> active = memberships.active(id, days.open(id).orElseThrow());
        return members.all(id).values().stream()
                .filter(member -> member.registration().kind() == MemberKind.PERSON && active.contains(member.id()))
                .filter(member -> !member.registration().document().number().isBlank())
                .filter(member -> !savings.ownedBy(id, member.id()).isEmpty())
                .limit(GUESTS)
                .toList();
    }

    private DemoMember comes(Cooperative shown, Member member) {
        CooperativeId id = shown.id();
        ActivationCode code =
                staff.as(id, "member-services", () -> Granted.of(ports.access().invite(id, member.number())));
        String password = password();
        Granted.of(
                ports.signIns().activate(new Activation(id, code.document(), code.code(), password, password, FROM)));
        Granted.of(ports.requests()
                .ask(
                        new MemberInside(id, member, true),
                        RequestId.next(),
                        MemberRequest.Kind.CERTIFICATE,
                        "Necesito una constancia de mis ahorros."));
        return new DemoMember(member.name(), "/m/" + shown.code(), code.document(), password);
    }

    private static String password() {
        var letters = new StringBuilder(LETTERS);
        RANDOM.ints(LETTERS, 0, SIGNS.length()).forEach(sign -> letters.append(SIGNS.charAt(sign)));
        return letters.toString();
    }
}
