package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.parties.HouseholdRefusal;
import coop.milpa.parties.Merging;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps two who live in households from becoming one: places are read by the party that their ids lead to. */
@Component
class MergedHouseholds implements Merging {

    private final HouseholdRegister register;
    private final Laws laws;

    MergedHouseholds(HouseholdRegister register, Laws laws) {
        this.register = register;
        this.laws = laws;
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, PartyId survivor, PartyId duplicate) {
        LocalDate today = laws.of(cooperative).today();
        return register.hasPlaceFrom(cooperative, survivor, today)
                        && register.hasPlaceFrom(cooperative, duplicate, today)
                ? Optional.of(new HouseholdRefusal.BothInHouseholds())
                : Optional.empty();
    }

    @Override
    public void merged(CooperativeId cooperative, PartyId survivor, PartyId duplicate) {
        // A place is read under the id that its party leads to.
    }
}
