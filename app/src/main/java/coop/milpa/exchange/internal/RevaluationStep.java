package coop.milpa.exchange.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.exchange.ExchangePositions.Held;
import coop.milpa.exchange.ExchangePositions.Holding;
import coop.milpa.exchange.ExchangePositions.Revaluation;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.EntryId;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings the counter-value to what the position is worth at the book rates of the day that closes: one entry for all
 * currencies, whatever there were of operations.
 */
@Component
class RevaluationStep implements CloseStep {

    static final String NAME = "exchange.revaluation";
    private static final int ORDER = 120;
    private static final ActorId CLOSE =
            Actor.named(Actor.Kind.JOB, "exchange.close").id();

    private final RateRegister rates;
    private final PositionReader positions;
    private final RevaluationRegister register;
    private final OwnAccounts own;
    private final Ledger ledger;

    RevaluationStep(
            RateRegister rates,
            PositionReader positions,
            RevaluationRegister register,
            OwnAccounts own,
            Ledger ledger) {
        this.rates = rates;
        this.positions = positions;
        this.register = register;
        this.own = own;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Waits for rates of all that is held: the close warns of what has none, see {@link RatesBeforeClose}. */
    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        if (rates.board(cooperative, day).isEmpty()) {
            return StepFigures.none();
        }
        Holding holding = positions.on(cooperative, day);
        List<Held> held =
                holding.held().stream().filter(one -> one.value().isPresent()).toList();
        boolean known = held.size() == holding.held().size();
        Currency national = holding.counterValue().currency();
        Money value = held.stream().map(one -> one.value().orElseThrow()).reduce(Money.zero(national), Money::plus);
        Money difference = value.minus(holding.counterValue());
        if (!known || difference.isZero()) {
            return StepFigures.none();
        }
        EntryId entry = post(cooperative, day, difference);
        register.add(cooperative, new Revaluation(day, value, holding.counterValue(), entry, held));
        return new StepFigures(held.size(), difference.toString());
    }

    private EntryId post(CooperativeId cooperative, LocalDate day, Money difference) {
        String words = NAME + ":" + cooperative + ":" + day;
        var request = new RequestId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        Currency national = difference.currency();
        var entry = new Entry(
                Heading.of(cooperative, request, NAME, CLOSE),
                List.of(
                        new Line(own.counterValue(cooperative, national), difference, Standing.OWN),
                        new Line(own.difference(cooperative, national), difference.negated(), Standing.OWN)));
        return switch (ledger.postClosing(entry, day)) {
            case Outcome.Done<Posted>(Posted posted) -> posted.entry();
            case Outcome.Refused<Posted>(var why) ->
                throw new IllegalStateException("Position of " + day + " was not revalued: " + why);
        };
    }
}
