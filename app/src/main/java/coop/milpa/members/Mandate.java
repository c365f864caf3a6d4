package coop.milpa.members;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Someone's power to act on a member's accounts.
 *
 * @param party  who may act
 * @param power  how far
 * @param account  on which account; all of them if it names none
 * @param from  the first day
 * @param to  the last day, if one was agreed on
 */
public record Mandate(PartyId party, Power power, Optional<AccountId> account, LocalDate from, Optional<LocalDate> to) {

    public Mandate {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("Mandate from " + from + " to " + to.get());
        }
        if (power instanceof Power.Joint && account.isEmpty()) {
            throw new IllegalArgumentException("A joint account is one account");
        }
    }

    /** How far a power goes. */
    public sealed interface Power {

        /** The message that says how far it goes. */
        default String key() {
            return PowerKind.of(this).key();
        }

        /** Owns the account together with the member: all sign, or any of them. */
        record Joint(boolean allSign) implements Power {}

        /**
         * Acts by a power of attorney.
         *
         * @param most  the most that may be taken at once; no limit if empty
         * @param mostADay  the most that may be taken on one day of the books; no limit if empty
         */
        record Attorney(Scope scope, Optional<Money> most, Optional<Money> mostADay) implements Power {

            public Attorney {
                if (most.isPresent()
                        && mostADay.filter(
                                        day -> !day.currency().equals(most.get().currency()))
                                .isPresent()) {
                    throw new IllegalArgumentException("Maximum at once " + most + ", on a day " + mostADay);
                }
            }

            /** Without a maximum. */
            public static Attorney unlimited(Scope scope) {
                return new Attorney(scope, Optional.empty(), Optional.empty());
            }

            /** Whether any maximum was agreed on. */
            public boolean isLimited() {
                return most.isPresent() || mostADay.isPresent();
            }
        }

        /** Was named by the member to take money for her. */
        record Authorised() implements Power {}
    }

    /** What an attorney may do. */
    public enum Scope {
        ALL,
        WITHDRAWALS,
        ENQUIRIES
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    /** Whether it reaches an account. */
    public boolean reaches(AccountId other) {
        return account.filter(own -> !own.equals(other)).isEmpty();
    }

    /** Whether its holder alone may take money out, up to her maximum if she has one. */
    public boolean takesMoneyAlone() {
        return switch (power) {
            case Power.Joint joint -> !joint.allSign();
            case Power.Attorney attorney -> attorney.scope() != Scope.ENQUIRIES;
            case Power.Authorised authorised -> true;
        };
    }
}
