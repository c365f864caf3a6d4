package coop.milpa.members.internal;

import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Posted;

/** Entries that the books cannot refuse unless something is wrong: what they rest on was looked at before. */
final class PostedEntries {

    private PostedEntries() {}

    /**
     * What was posted.
     *
     * @throws IllegalStateException if it was refused, so that all that was done with it is undone
     */
    static Posted done(Outcome<Posted> outcome) {
        return switch (outcome) {
            case Outcome.Done<Posted> done -> done.value();
            case Outcome.Refused<Posted> refused ->
                throw new IllegalStateException(
                        "The books refuse: " + refused.why().code());
        };
    }
}
