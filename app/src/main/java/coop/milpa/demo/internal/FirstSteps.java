package coop.milpa.demo.internal;

import coop.milpa.contributions.ContributionPlan;
import coop.milpa.contributions.Contributions;
import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.NameBeneficiaries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What new members do first: promise a monthly contribution, open an account, say who receives what they leave. */
@Component
class FirstSteps {

    private static final int NAMES_SOMEBODY_PERMILLE = 300;

    private final Contributions contributions;
    private final Beneficiaries beneficiaries;
    private final Counter counter;

    FirstSteps(Contributions contributions, Beneficiaries beneficiaries, Counter counter) {
        this.contributions = contributions;
        this.beneficiaries = beneficiaries;
        this.counter = counter;
    }

    void of(Village village, List<Resident> fresh, LocalDate day) {
        List<ContributionPlan> plans = fresh.stream()
                .filter(resident -> !resident.who().isChild())
                .map(resident -> plan(village, resident, day))
                .toList();
        if (!plans.isEmpty()) {
            Granted.of(contributions.plan(village.id(), plans));
        }
        for (Resident resident : fresh) {
            village.put(counter.open(village, resident, day));
            if (resident.who().isBornSince(village.cooperative().booksFrom())) {
                village.events().count(DemoEvent.BIRTHS);
            }
        }
        fresh.stream()
                .filter(resident -> resident.who().isAdult() && mayName(village, resident))
                .forEach(resident -> name(village, resident));
    }

    private static ContributionPlan plan(Village village, Resident resident, LocalDate day) {
        return new ContributionPlan(
                resident.member().id(),
                YearMonth.from(day),
                Bylaws.monthly(village.setting().land()),
                resident.who().life().ownDay());
    }

    /** Every second one of those who will die has named somebody; for the others the court names an heir. */
    private static boolean mayName(Village village, Resident resident) {
        return resident.who().fate().kind() == Fate.Kind.DIES
                ? resident.who().number() % 2 == 0
                : village.dice().permille(NAMES_SOMEBODY_PERMILLE);
    }

    private void name(Village village, Resident resident) {
        List<PartyId> others = Stream.generate(() -> village.dice().oneOf(village.residents()))
                .limit(2)
                .filter(other -> other.who().isAdult())
                .map(other -> other.member().party())
                .filter(party -> !party.equals(resident.member().party()))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<Beneficiary> named = others.size() == 1
                ? List.of(Beneficiary.of(others.getFirst(), "100"))
                : List.of(Beneficiary.of(others.getFirst(), "60"), Beneficiary.of(others.getLast(), "40"));
        Granted.of(beneficiaries.name(new NameBeneficiaries(
                village.id(), RequestId.next(), resident.member().id(), new Contract.OfMembership(), named)));
    }
}
