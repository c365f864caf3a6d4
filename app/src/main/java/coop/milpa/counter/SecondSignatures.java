package coop.milpa.counter;

import coop.milpa.approvals.Approval;
import coop.milpa.kernel.Outcome;
import java.util.Optional;

/** Somebody else's yes at the window: to what is beyond a cashier's limits, and to every void. */
public interface SecondSignatures {

    /** What is done at the window beyond a limit; the message {@code approval.counter.operation}. */
    String OPERATION = "counter.operation";

    /** What is undone there; the message {@code approval.counter.void}. */
    String VOID = "counter.void";

    /**
     * Asks for it. The same, asked again, is what was asked before.
     *
     * @param subject  for whom and what, as it is shown to whoever decides
     * @param reason  why; may be empty
     * @param resume  where she goes on, after the address of the window
     */
    Outcome<Approval> ask(CounterOrder order, String subject, String reason, String resume);

    /** The same for a void, whose reason it has. */
    Outcome<Approval> ask(CounterVoid command, String subject);

    /** What was asked for just this, and what was said to it. */
    Optional<Approval> of(CounterOrder order);

    Optional<Approval> of(CounterVoid command);
}
