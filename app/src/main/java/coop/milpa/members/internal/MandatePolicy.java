package coop.milpa.members.internal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateId;
import coop.milpa.members.MembershipState;
import coop.milpa.members.Taking;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says whether people together may take money out of an account. Pure: knows only what it is given. */
final class MandatePolicy {

    private MandatePolicy() {}

    /**
     * Who has a say about an account.
     *
     * @param guardians  who act for an owner under age; empty once she is of age
     * @param underAge  whether somebody must act for the owner
     * @param mandates  those that hold on the day and reach the account
     */
    record Signatories(
            PartyId owner, MembershipState state, boolean underAge, Set<PartyId> guardians, List<Granted> mandates) {}

    /**
     * A mandate in use.
     *
     * @param takenToday  minor units that count against what may be taken on a day
     */
    record Granted(MandateId id, Mandate mandate, long takenToday) {}

    static Optional<ContractRefusal> forbids(Signatories who, Taking taking) {
        Set<PartyId> acting = taking.acting();
        if (who.state() == MembershipState.DECEASED) {
            return Optional.of(new ContractRefusal.OwnerDeceased());
        }
        if (who.underAge() && Collections.disjoint(who.guardians(), acting)) {
            return Optional.of(new ContractRefusal.GuardianMustAct());
        }
        Set<PartyId> together = together(who);
        if (!together.isEmpty()) {
            return acting.containsAll(together)
                    ? Optional.empty()
                    : Optional.of(new ContractRefusal.AllHoldersMustAct());
        }
        return Collections.disjoint(alone(who), acting) ? forbidsAttorneys(who, taking) : Optional.empty();
    }

    /** The power by which money is taken that nobody without a maximum takes; it is known that they may. */
    static Optional<Granted> countsAgainst(Signatories who, Taking taking) {
        boolean others = !together(who).isEmpty() || !Collections.disjoint(alone(who), taking.acting());
        return others
                ? Optional.empty()
                : attorneys(who, taking)
                        .filter(granted -> over(granted, taking.amount()).isEmpty())
                        .findFirst();
    }

    /** Whether what these take may count against the maximum of a day. */
    static boolean isCounted(Mandate mandate, Taking taking) {
        return taking.acting().contains(mandate.party())
                && mandate.power() instanceof Power.Attorney attorney
                && attorney.mostADay().isPresent();
    }

    /** One attorney whose maximum is not passed is enough; else the first says what it is. */
    private static Optional<ContractRefusal> forbidsAttorneys(Signatories who, Taking taking) {
        List<Optional<ContractRefusal>> answers = attorneys(who, taking)
                .map(granted -> over(granted, taking.amount()))
                .toList();
        if (answers.isEmpty()) {
            return Optional.of(new ContractRefusal.NoMandate());
        }
        return answers.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : answers.getFirst();
    }

    private static Stream<Granted> attorneys(Signatories who, Taking taking) {
        return who.mandates().stream()
                .filter(granted -> granted.mandate().takesMoneyAlone())
                .filter(granted -> taking.acting().contains(granted.mandate().party()));
    }

    private static Optional<ContractRefusal> over(Granted granted, Money amount) {
        return switch (granted.mandate().power()) {
            case Power.Joint joint -> Optional.empty();
            case Power.Authorised authorised -> Optional.empty();
            case Power.Attorney attorney ->
                attorney.most()
                        .filter(most -> !covers(most, amount))
                        .<ContractRefusal>map(ContractRefusal.OverMandate::new)
                        .or(() -> overToday(attorney, granted.takenToday(), amount));
        };
    }

    private static Optional<ContractRefusal> overToday(Power.Attorney attorney, long taken, Money amount) {
        return attorney.mostADay()
                .filter(most -> !covers(most, amount.plus(new Money(taken, amount.currency()))))
                .map(most -> new ContractRefusal.OverMandateToday(most, new Money(taken, most.currency())));
    }

    /** A maximum in one currency allows nothing in another. */
    private static boolean covers(Money most, Money amount) {
        return most.currency().equals(amount.currency()) && amount.compareTo(most) <= 0;
    }

    /** Those who sign together; empty if nobody must. For an owner under age her guardian signs. */
    private static Set<PartyId> together(Signatories who) {
        Set<PartyId> holders = new HashSet<>();
        who.mandates().stream()
                .map(Granted::mandate)
                .filter(mandate -> mandate.power() instanceof Power.Joint joint && joint.allSign())
                .map(Mandate::party)
                .forEach(holders::add);
        if (!holders.isEmpty() && !who.underAge()) {
            holders.add(who.owner());
        }
        return holders;
    }

    /** Each of whom may take any sum without the others. */
    private static Set<PartyId> alone(Signatories who) {
        Set<PartyId> able = new HashSet<>(who.guardians());
        if (!who.underAge()) {
            able.add(who.owner());
        }
        who.mandates().stream()
                .map(Granted::mandate)
                .filter(Mandate::takesMoneyAlone)
                .filter(mandate -> !(mandate.power() instanceof Power.Attorney attorney && attorney.isLimited()))
                .map(Mandate::party)
                .forEach(able::add);
        return able;
    }
}
