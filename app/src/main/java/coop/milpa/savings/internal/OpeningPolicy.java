package coop.milpa.savings.internal;

import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Limits;
import coop.milpa.savings.ProductRules.Rules;
import java.time.LocalDate;
import java.util.Optional;

/** Decides whether an account may be opened. */
final class OpeningPolicy {

    private OpeningPolicy() {}

    /**
     * Who is to own an account.
     *
     * @param guarded  whether somebody acts for her, member or not
     */
    record Saver(Member member, boolean guarded) {}

    static Optional<OperationRefusal> forbids(OpenSavings asked, Rules rules, Saver saver, LocalDate day) {
        Member owner = saver.member();
        if (!rules.offered()) {
            return Optional.of(new OperationRefusal.NotOffered(asked.product()));
        }
        if (!fits(rules, owner, day)) {
            Limits ages = rules.limits();
            return Optional.of(new OperationRefusal.OutsideAges(asked.product(), ages.ageFrom(), ages.ageTo()));
        }
        if (isMinor(rules, owner) && !saver.guarded()) {
            return Optional.of(new OperationRefusal.NoGuardian(owner.number()));
        }
        boolean programmed = rules.kind() == Kind.PROGRAMMED;
        if (programmed && asked.quotas().isEmpty()) {
            return Optional.of(new OperationRefusal.NoQuotas(asked.product()));
        }
        if (!programmed && asked.quotas().isPresent()) {
            return Optional.of(new OperationRefusal.QuotasNotTaken(asked.product()));
        }
        return forbidsFirst(asked.first(), rules);
    }

    private static Optional<OperationRefusal> forbidsFirst(Money first, Rules rules) {
        if (first.isNegative()) {
            return Optional.of(new OperationRefusal.AmountNotPositive(first));
        }
        return first.minor() < rules.limits().opening()
                ? Optional.of(new OperationRefusal.BelowOpeningMinimum(
                        new Money(rules.limits().opening(), first.currency())))
                : Optional.empty();
    }

    /** A body has no age: what asks for none is open to it. */
    private static boolean fits(Rules rules, Member owner, LocalDate day) {
        Limits ages = rules.limits();
        Optional<LocalDate> birth = owner.registration().birthDate();
        if (birth.isEmpty()) {
            return !rules.kind().isForMinors() && ages.ageFrom() == 0;
        }
        int age = Age.on(birth.get(), day);
        return age >= ages.ageFrom() && age < ages.ageTo();
    }

    private static boolean isMinor(Rules rules, Member owner) {
        return rules.kind().isForMinors() || owner.registration().kind() == MemberKind.MINOR;
    }
}
