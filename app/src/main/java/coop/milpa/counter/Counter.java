package coop.milpa.counter;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.teller.CashCount;
import coop.milpa.teller.Shift;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The window: what people do there with cash, with a cashier who has a shift. */
public interface Counter {

    /** The open shift of somebody with a drawer of a currency. */
    Optional<Shift> shift(CooperativeId cooperative, ActorId cashier, Currency currency);

    /** What somebody may choose, in the order of the window. */
    List<CounterChoice> choices(CooperativeId cooperative, Visitor visitor);

    /**
     * What {@link #carryOut} would come to; nothing is changed.
     *
     * @param counted  the notes and coins, if they were counted
     */
    Outcome<CounterDone> rehearse(CounterOrder order, Optional<CashCount> counted);

    /**
     * Carries it out and makes its slip, both or neither.
     *
     * @return the slip, the same one if it was asked before; or the first refusal that applies: a
     *     {@link CounterRefusal}, the product's or the books'
     */
    Outcome<Slip> carryOut(CounterOrder order, Optional<CashCount> counted);

    /** Where more about a slip is shown, as {@link CounterProduct#moreAbout} says. */
    Optional<String> moreAbout(Slip slip);

    /** Which field of a choice, its executor or its source of funds a refusal is mended at, if its product says so. */
    Optional<String> fieldOf(CounterChoice choice, Refusal why);
}
