package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.origination.Deciders;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.OriginationRefusal;
import coop.milpa.parties.Household;
import coop.milpa.parties.Households;
import coop.milpa.parties.Parties;
import coop.milpa.registry.Organ;
import coop.milpa.registry.Organs;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says as which person somebody votes, and whether it touches her. */
@Component
class Voters {

    private final Deciders deciders;
    private final Members members;
    private final Parties parties;
    private final Households households;
    private final Organs organs;

    Voters(Deciders deciders, Members members, Parties parties, Households households, Organs organs) {
        this.deciders = deciders;
        this.members = members;
        this.parties = parties;
        this.households = households;
        this.organs = organs;
    }

    /** The person somebody is; who was merged into another is that one. */
    Outcome<PartyId> person(CooperativeId cooperative, ActorId voter) {
        return deciders.of(cooperative, voter)
                .map(person -> parties.current(cooperative, person))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new OriginationRefusal.UnknownDecider()));
    }

    /** Whether it is her own loan, or one of her household. */
    boolean isTouched(CooperativeId cooperative, LoanApplication application, PartyId person, LocalDate day) {
        PartyId applicant = members.find(cooperative, application.member())
                .map(Member::party)
                .map(party -> parties.current(cooperative, party))
                .orElseThrow();
        return person.equals(applicant)
                || households.of(cooperative, applicant, day).stream()
                        .map(Household::people)
                        .flatMap(people -> people.stream().map(Household.Place::party))
                        .map(party -> parties.current(cooperative, party))
                        .anyMatch(person::equals);
    }

    /** Whether she may vote as one of a level: on a committee sits who was elected, where anybody was. */
    boolean sits(CooperativeId cooperative, Level level, PartyId person, LocalDate day) {
        if (level != Level.COMMITTEE) {
            return true;
        }
        Set<PartyId> elected = organs.sitting(cooperative, day).stream()
                .filter(holder -> holder.seat().organ() == Organ.CREDIT)
                .map(holder -> parties.current(cooperative, holder.party()))
                .collect(Collectors.toSet());
        return elected.isEmpty() || elected.contains(person);
    }
}
