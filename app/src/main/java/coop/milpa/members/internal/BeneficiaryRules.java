package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.ContractRefusal;
import coop.milpa.parties.Ages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks {@link BeneficiaryPolicy} about those whom somebody names. In the caller's transaction. */
@Component
class BeneficiaryRules {

    private final Applicants people;
    private final Ages ages;

    BeneficiaryRules(Applicants people, Ages ages) {
        this.people = people;
        this.ages = ages;
    }

    /** Whether these may receive what somebody leaves. */
    Optional<ContractRefusal> forbids(
            CooperativeId cooperative, List<Beneficiary> named, PartyId owner, LocalDate day) {
        Map<PartyId, Applicant> found = new HashMap<>();
        for (Beneficiary each : named) {
            people.find(cooperative, each.party()).ifPresent(person -> found.put(each.party(), person));
            each.receiver()
                    .ifPresent(receiver ->
                            people.find(cooperative, receiver).ifPresent(person -> found.put(receiver, person)));
        }
        long majority = ages.majority(cooperative, day);
        return BeneficiaryPolicy.forbids(named, new BeneficiaryPolicy.Known(owner, found, day, majority));
    }
}
