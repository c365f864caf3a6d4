package coop.milpa.members;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules of leaving that can say no. Listed in the order they are checked; the first that applies is the answer.
 */
public sealed interface DepartureRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.request-reused";
        }
    }

    /** There is no such departure in this cooperative. */
    record UnknownDeparture(DepartureId departure) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.unknown-departure";
        }
    }

    /** She never asked to leave, nor was she put out. */
    record DoesNotLeave(String number) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.does-not-leave";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** She no longer belongs to the cooperative. */
    record NotActive(MembershipState state) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.not-active";
        }
    }

    /** Her departure is under way already. */
    record LeavingAlready() implements DepartureRefusal {
        @Override
        public String code() {
            return "members.leaving-already";
        }
    }

    /** She owes what no settlement sets off. */
    record OwesStill(List<String> debts) implements DepartureRefusal {
        public OwesStill {
            debts = List.copyOf(debts);
        }

        @Override
        public String code() {
            return "members.owes-still";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.join(", ", debts)};
        }
    }

    /** She stands behind somebody's debt. */
    record Guarantor(List<String> debts) implements DepartureRefusal {
        public Guarantor {
            debts = List.copyOf(debts);
        }

        @Override
        public String code() {
            return "members.guarantor";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.join(", ", debts)};
        }
    }

    /** She owes more than she has. */
    record OwesMore(Money missing) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.owes-more";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                missing.currency().getCurrencyCode(), missing.toDecimal().toPlainString()
            };
        }
    }

    /** Nothing was resolved, and nobody died, on a day that has not come. */
    record DayAhead(LocalDate on, LocalDate open) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.day-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString(), open.toString()};
        }
    }

    /** Nobody decides about a wish before it is told. */
    record ResolvedBeforeAsked(LocalDate on, LocalDate asked) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.resolved-before-asked";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString(), asked.toString()};
        }
    }

    /** Nobody has decided about it, or it lapsed. */
    record NotDecided() implements DepartureRefusal {
        @Override
        public String code() {
            return "members.departure-not-decided";
        }
    }

    /** Notice or the time to appeal is not over. */
    record NotPayableYet(LocalDate from) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.not-payable-yet";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from.toString()};
        }
    }

    /** All she had has left her accounts already. */
    record AlreadySettled(LocalDate on) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.already-settled";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {on.toString()};
        }
    }

    /** Some of it secures a debt or is kept by order, and cannot be paid out now. */
    record Pledged(List<String> accounts) implements DepartureRefusal {
        public Pledged {
            accounts = List.copyOf(accounts);
        }

        @Override
        public String code() {
            return "members.pledged";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {String.join(", ", accounts)};
        }
    }

    /** Nothing waits for heirs. */
    record NothingForHeirs() implements DepartureRefusal {
        @Override
        public String code() {
            return "members.nothing-for-heirs";
        }
    }

    /** Nothing waits for this beneficiary, or it was paid. */
    record NothingToPay(PartyId beneficiary) implements DepartureRefusal {
        @Override
        public String code() {
            return "members.nothing-to-pay";
        }
    }
}
