package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.MemberKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says which rule, if any, forbids a list of beneficiaries. Pure: knows only what it is given. */
final class BeneficiaryPolicy {

    private BeneficiaryPolicy() {}

    /**
     * What must be known of those who are named.
     *
     * @param owner  whose contract it is
     * @param people  those of the named that the cooperative knows
     */
    record Known(PartyId owner, Map<PartyId, Applicant> people, LocalDate day, long majority) {}

    static Optional<ContractRefusal> forbids(List<Beneficiary> beneficiaries, Known known) {
        return unknown(beneficiaries, known)
                .or(() -> herOwn(beneficiaries, known))
                .or(() -> twice(beneficiaries))
                .or(() -> notWhole(beneficiaries))
                .or(() -> withoutReceiver(beneficiaries, known));
    }

    private static Optional<ContractRefusal> unknown(List<Beneficiary> beneficiaries, Known known) {
        return beneficiaries.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.party()), each.receiver().stream()))
                .filter(party -> !known.people().containsKey(party))
                .findFirst()
                .map(ContractRefusal.UnknownPerson::new);
    }

    private static Optional<ContractRefusal> herOwn(List<Beneficiary> beneficiaries, Known known) {
        return beneficiaries.stream()
                .filter(each -> each.party().equals(known.owner()))
                .findFirst()
                .map(each -> new ContractRefusal.HerOwn());
    }

    private static Optional<ContractRefusal> twice(List<Beneficiary> beneficiaries) {
        Set<PartyId> seen = new HashSet<>();
        return beneficiaries.stream()
                .map(Beneficiary::party)
                .filter(party -> !seen.add(party))
                .findFirst()
                .map(ContractRefusal.NamedTwice::new);
    }

    private static Optional<ContractRefusal> notWhole(List<Beneficiary> beneficiaries) {
        BigDecimal sum = beneficiaries.stream().map(Beneficiary::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(Beneficiary.WHOLE) == 0
                ? Optional.empty()
                : Optional.of(new ContractRefusal.SharesNot100(sum));
    }

    private static Optional<ContractRefusal> withoutReceiver(List<Beneficiary> beneficiaries, Known known) {
        return beneficiaries.stream()
                .filter(each -> each.receiver().isEmpty())
                .map(Beneficiary::party)
                .filter(party -> isMinor(party, known))
                .findFirst()
                .map(ContractRefusal.MinorWithoutReceiver::new);
    }

    private static boolean isMinor(PartyId party, Known known) {
        Applicant person = known.people().get(party);
        return person != null && person.kindOn(known.day(), known.majority()) == MemberKind.MINOR;
    }
}
