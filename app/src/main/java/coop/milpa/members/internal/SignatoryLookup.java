package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.EntryId;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Memberships;
import coop.milpa.members.Taking;
import coop.milpa.members.internal.MandatePolicy.Granted;
import coop.milpa.members.internal.MandatePolicy.Signatories;
import coop.milpa.parties.Ages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who has a say about an account, and keeps what attorneys take. Works in the caller's transaction. */
@Component
class SignatoryLookup {

    private final MemberLookup lookup;
    private final Memberships memberships;
    private final Applicants people;
    private final MandateRegister register;
    private final MandateUseRegister uses;
    private final Ages ages;

    SignatoryLookup(
            MemberLookup lookup,
            Memberships memberships,
            Applicants people,
            MandateRegister register,
            MandateUseRegister uses,
            Ages ages) {
        this.lookup = lookup;
        this.memberships = memberships;
        this.people = people;
        this.register = register;
        this.uses = uses;
        this.ages = ages;
    }

    /** Of two who take at once as the same attorney, the second waits here and finds what the first has taken. */
    Signatories of(CooperativeId cooperative, Member owner, Taking taking, LocalDate day) {
        Optional<Applicant> person = people.find(cooperative, owner.party());
        boolean underAge = person.filter(
                        found -> found.kindOn(day, ages.majority(cooperative, day)) == MemberKind.MINOR)
                .isPresent();
        Set<PartyId> guardians =
                underAge ? Set.copyOf(person.map(Applicant::guardians).orElse(List.of())) : Set.of();
        MembershipState state = memberships.state(cooperative, owner.id(), day).orElse(MembershipState.ACTIVE);
        return new Signatories(owner.party(), state, underAge, guardians, reaching(cooperative, owner, taking, day));
    }

    /** Counts what was taken against the maximum of whoever took it. */
    void count(CooperativeId cooperative, EntryId entry, Taking taking, LocalDate day) {
        if (taking.amount().isZero()) {
            return;
        }
        lookup.find(cooperative, taking.owner())
                .map(owner -> of(cooperative, owner, taking, day))
                .flatMap(who -> MandatePolicy.countsAgainst(who, taking))
                .map(granted -> new MandateUseRegister.Use(entry, granted.id(), day, taking.amount()))
                .ifPresent(use -> uses.add(cooperative, use));
    }

    void undo(CooperativeId cooperative, EntryId entry) {
        uses.undo(cooperative, entry);
    }

    private List<Granted> reaching(CooperativeId cooperative, Member owner, Taking taking, LocalDate day) {
        Map<MandateId, Mandate> reaching = register.of(cooperative, owner.id(), day).entrySet().stream()
                .filter(mandate -> mandate.getValue().reaches(taking.account()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<MandateId> counted = reaching.entrySet().stream()
                .filter(mandate -> MandatePolicy.isCounted(mandate.getValue(), taking))
                .map(Map.Entry::getKey)
                .toList();
        if (!counted.isEmpty()) {
            register.lock(cooperative, counted);
        }
        Map<MandateId, Long> taken = reaching.isEmpty() ? Map.of() : uses.on(cooperative, reaching.keySet(), day);
        return reaching.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(MandateId::value)))
                .map(each -> new Granted(each.getKey(), each.getValue(), taken.getOrDefault(each.getKey(), 0L)))
                .toList();
    }
}
