package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MembershipState;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            PartyId owner, MembershipState state, boolean underAge, Set<PartyId> guardians, List<Mandate> mandates) {}

    static Optional<ContractRefusal> forbids(Signatories who, Set<PartyId> acting) {
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
        return Collections.disjoint(alone(who), acting)
                ? Optional.of(new ContractRefusal.NoMandate())
                : Optional.empty();
    }

    /** Those who sign together; empty if nobody must. For an owner under age her guardian signs. */
    private static Set<PartyId> together(Signatories who) {
        Set<PartyId> holders = new HashSet<>();
        who.mandates().stream()
                .filter(mandate -> mandate.power() instanceof Power.Joint joint && joint.allSign())
                .map(Mandate::party)
                .forEach(holders::add);
        if (!holders.isEmpty() && !who.underAge()) {
            holders.add(who.owner());
        }
        return holders;
    }

    /** Each of whom may take money without the others. */
    private static Set<PartyId> alone(Signatories who) {
        Set<PartyId> able = new HashSet<>(who.guardians());
        if (!who.underAge()) {
            able.add(who.owner());
        }
        who.mandates().stream()
                .filter(Mandate::takesMoneyAlone)
                .map(Mandate::party)
                .forEach(able::add);
        return able;
    }
}
