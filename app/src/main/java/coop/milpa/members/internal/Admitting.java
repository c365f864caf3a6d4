package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.members.Application;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.Member;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships.Since;
import coop.milpa.members.internal.ApplicantMoney.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters accepted applicants in the register and moves their money, all at once. In the caller's transaction. */
@Component
class Admitting {

    private final Applicants people;
    private final Entrants entrants;
    private final EntryRequirements requirements;
    private final ApplicantMoney money;
    private final ApplicationRegister applications;
    private final MembershipRegister memberships;
    private final DesignationRegister designations;
    private final MembersTrail trail;

    Admitting(
            Applicants people,
            Entrants entrants,
            EntryRequirements requirements,
            ApplicantMoney money,
            ApplicationRegister applications,
            MembershipRegister memberships,
            DesignationRegister designations,
            MembersTrail trail) {
        this.people = people;
        this.entrants = entrants;
        this.requirements = requirements;
        this.money = money;
        this.applications = applications;
        this.memberships = memberships;
        this.designations = designations;
        this.trail = trail;
    }

    /** Of the applications those that were accepted and are paid. */
    void admitWhoMay(CooperativeId cooperative, List<Application> candidates, LocalDate day) {
        List<Application> ready = new ArrayList<>();
        var payments = requirements.of(cooperative, candidates);
        for (Application candidate : candidates) {
            EntryPayment payment = payments.getOrDefault(candidate.id(), new EntryPayment(List.of(), List.of()));
            if (AdmissionPolicy.forbidsEntry(candidate, payment).isEmpty()) {
                ready.add(candidate);
            }
        }
        if (!ready.isEmpty()) {
            admit(cooperative, ready, day);
        }
    }

    private void admit(CooperativeId cooperative, List<Application> ready, LocalDate day) {
        List<Member> members = people.enter(cooperative, entrants.of(cooperative, ready, day), day);
        List<MemberId> ids = members.stream().map(Member::id).toList();
        memberships.add(cooperative, ids, new Since(day, MembershipState.ACTIVE, ""));
        applications.admitted(cooperative, ready, ids, day);
        designations.takeOver(cooperative, ready.stream().map(Application::id).toList(), day);
        moveMoney(cooperative, ready, members, day);
        for (int n = 0; n < ready.size(); n++) {
            trail.admitted(cooperative, ready.get(n), members.get(n), day);
        }
    }

    private void moveMoney(CooperativeId cooperative, List<Application> ready, List<Member> members, LocalDate day) {
        List<Draft> drafts = new ArrayList<>();
        List<Member> payers = new ArrayList<>();
        for (int n = 0; n < ready.size(); n++) {
            List<Line> credits = requirements.credits(cooperative, ready.get(n), members.get(n), day);
            if (!credits.isEmpty()) {
                drafts.add(money.admission(cooperative, ready.get(n), credits));
                payers.add(members.get(n));
            }
        }
        List<Posted> posted = money.post(cooperative, drafts, day);
        for (int n = 0; n < posted.size(); n++) {
            requirements.met(
                    cooperative,
                    drafts.get(n).application(),
                    payers.get(n),
                    posted.get(n).entry());
        }
    }
}
