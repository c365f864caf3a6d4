package coop.milpa.exchange;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.EntryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a cooperative holds of foreign currencies against its own, and how that was revalued. */
public interface ExchangePositions {

    /** At the end of a day, closed or not, by code of the currency; those at zero are left out. */
    Holding on(CooperativeId cooperative, LocalDate day);

    /** How it was revalued, the last day first, at most {@code limit}. */
    List<Revaluation> revaluations(CooperativeId cooperative, int limit);

    /**
     * What is held of a currency.
     *
     * @param amount  positive if more was bought than sold
     * @param book  the book rate of the day, if one is known
     * @param value  amount at the book rate, in national currency: rounded once, half to even
     */
    record Held(Money amount, Optional<BigDecimal> book, Optional<Money> value) {}

    /**
     * All of it.
     *
     * @param counterValue  what the books say it is worth, before the day is revalued
     */
    record Holding(List<Held> held, Money counterValue) {

        public Holding {
            held = List.copyOf(held);
        }
    }

    /**
     * The counter-value was brought to what the position is worth at the day's book rates.
     *
     * @param value  what the position is worth
     * @param before  what the counter-value was
     * @param held  the position it was reckoned from
     */
    record Revaluation(LocalDate on, Money value, Money before, EntryId entry, List<Held> held) {

        public Revaluation {
            held = List.copyOf(held);
        }

        /** What was gained, below zero if lost. */
        public Money difference() {
            return value.minus(before);
        }
    }
}
