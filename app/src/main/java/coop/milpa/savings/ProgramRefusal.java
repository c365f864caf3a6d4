package coop.milpa.savings;

import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;

/** The rules for other systems, which have no roles that keep their duties apart. */
public sealed interface ProgramRefusal extends Refusal {

    /** A system does not undo what it did itself. */
    record OwnOperation(EntryId entry) implements ProgramRefusal {
        @Override
        public String code() {
            return "savings.own-operation";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {entry.toString()};
        }
    }
}
