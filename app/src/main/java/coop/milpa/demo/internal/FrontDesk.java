package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Application.State;
import coop.milpa.members.ApplyForMembership;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PayForApplication;
import coop.milpa.members.Resolution;
import coop.milpa.members.ResolveApplications;
import coop.milpa.members.ResolveApplications.Verdict;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Parties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where people ask to be admitted, and where the board's decisions are carried out. */
@Component
class FrontDesk {

    private final Parties parties;
    private final Admissions admissions;
    private final Members members;

    FrontDesk(Parties parties, Admissions admissions, Members members) {
        this.parties = parties;
        this.admissions = admissions;
        this.members = members;
    }

    /**
     * Those who come on a day are written down and apply. Every second adult pays at once, the others once accepted; so
     * no child is entered before her guardian.
     */
    void arrive(Village village, LocalDate day) {
        List<Newcomer> arriving = village.arriving(day);
        parties.enterAll(
                village.id(),
                arriving.stream().map(newcomer -> party(village, newcomer)).toList());
        for (Newcomer newcomer : arriving) {
            Application applied = Granted.of(admissions.apply(new ApplyForMembership(
                    village.id(),
                    RequestId.next(),
                    village.party(newcomer.number()),
                    village.branch(),
                    Optional.empty(),
                    List.of())));
            village.waiting().add(new Waiting(newcomer, applied.id()));
            if (newcomer.isAdult() && newcomer.number() % 2 == 0) {
                pay(village, applied);
            }
        }
    }

    /** The board decides about everyone who waits, at one point of its minutes. Answers who is a member now. */
    List<Resident> decide(Village village, LocalDate day) {
        List<Waiting> waiting = List.copyOf(village.waiting());
        if (waiting.isEmpty()) {
            return List.of();
        }
        village.waiting().clear();
        List<Application> decided = Granted.of(admissions.resolve(new ResolveApplications(
                village.id(),
                RequestId.next(),
                new Resolution("board", "Acta " + day, "3", day),
                waiting.stream().map(FrontDesk::verdict).toList())));
        return entered(village, waiting, decided);
    }

    private static Verdict verdict(Waiting waiting) {
        return waiting.who().fate().kind() == Fate.Kind.TURNED_AWAY
                ? new Verdict.Rejected(waiting.application(), "Vive fuera del área de la cooperativa")
                : new Verdict.Accepted(waiting.application());
    }

    private List<Resident> entered(Village village, List<Waiting> waiting, List<Application> decided) {
        List<Newcomer> admitted = new ArrayList<>();
        List<MemberId> ids = new ArrayList<>();
        for (int n = 0; n < decided.size(); n++) {
            Application last = decided.get(n).isAccepted() ? pay(village, decided.get(n)) : decided.get(n);
            if (last.state() instanceof State.Admitted done) {
                admitted.add(waiting.get(n).who());
                ids.add(done.member());
            }
        }
        village.events().count(DemoEvent.REJECTIONS, decided.size() - admitted.size());
        village.events().count(DemoEvent.MEMBERS, admitted.size());
        Map<MemberId, Member> known = members.named(village.id(), ids);
        List<Resident> residents = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            residents.add(resident(village, admitted.get(n), Objects.requireNonNull(known.get(ids.get(n)))));
        }
        return residents;
    }

    private static Resident resident(Village village, Newcomer newcomer, Member member) {
        return Resident.of(
                newcomer, member, newcomer.guardian().map(village::party).orElse(member.party()));
    }

    private Application pay(Village village, Application application) {
        var amount = Bylaws.entry(village.setting().land(), application.kind());
        return Granted.of(
                admissions.pay(new PayForApplication(village.id(), RequestId.next(), application.id(), amount)));
    }

    private static NewParty party(Village village, Newcomer newcomer) {
        return new NewParty(
                village.party(newcomer.number()),
                newcomer.who(),
                newcomer.guardian().map(village::party).stream().toList());
    }
}
