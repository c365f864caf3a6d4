package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Memberships;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Leaves something for everybody to find in the cooperative that is shown, on the day after all that is played: files
 * of members, people who wait, entries to approve, money that does not move. No closed day changes by it.
 */
@Component
class ShowCase {

    private static final int FILES = 10;
    private static final int BLOCKED = 4;

    private final Members members;
    private final Memberships memberships;
    private final Days days;
    private final Parts parts;

    ShowCase(Members members, Memberships memberships, Days days, Parts parts) {
        this.members = members;
        this.memberships = memberships;
        this.days = days;
        this.parts = parts;
    }

    /** What there is to find, by whose work it is. */
    @Component
    record Parts(
            Staff staff,
            Dossiers dossiers,
            Applicants applicants,
            Desks desks,
            Blocks blocks,
            Companies companies,
            Dealing dealing,
            HandingOver handingOver,
            Surplus surplus) {}

    void fill(Site site, Dice dice) {
        CooperativeId id = site.cooperative().id();
        LocalDate day = days.open(id).orElseThrow();
        List<Member> adults = adults(id, day);
        parts.staff().as(id, "member-services", () -> {
            parts.dossiers().fill(site, adults.stream().limit(FILES).toList(), day, dice.apart());
            return id;
        });
        parts.applicants().come(site, day, dice.apart());
        parts.desks().pile(site, adults.getLast(), day);
        parts.companies().come(site, adults);
        parts.dealing().work(site, adults, day);
        parts.handingOver().between(site, adults.subList(0, adults.size() / 2), day);
        parts.surplus()
                .distribute(
                        site,
                        day,
                        adults.subList(0, Math.max(1, adults.size() - BLOCKED)).reversed());
        parts.staff().as(id, "manager", () -> {
            List<Member> last = adults.subList(Math.max(0, adults.size() - BLOCKED), adults.size());
            parts.blocks().put(site, last, day);
            return id;
        });
    }

    private List<Member> adults(CooperativeId id, LocalDate day) {
        Set<MemberId> active = memberships.active(id, day);
        return members.all(id).values().stream()
                .filter(member -> member.registration().kind() == MemberKind.PERSON && active.contains(member.id()))
                .toList();
    }
}
