package coop.milpa.papers;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.TestClock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/**
 * A cooperative that prints, a kind of paper of which a test says how it stands, and a source that finds nothing and
 * counts how often it is asked.
 */
@TestComponent
public class PapersFixture implements PaperKind, PaperSource {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Currency GTQ = Currency.getInstance("GTQ");

    private final Cooperatives cooperatives;
    private final Map<String, PaperStanding> standings = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    PapersFixture(Cooperatives cooperatives) {
        this.cooperatives = cooperatives;
    }

    public Cooperative cooperative() {
        String code = "PA" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(code, "Papeles " + code, "GT", "GTQ", TestClock.TODAY, Choices.none());
        return switch (cooperatives.create(command)) {
            case Outcome.Done<Cooperative>(Cooperative made) -> made;
            case Outcome.Refused<Cooperative>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    /** One about somebody, whose name stands in what it is about. */
    public static IssuedPaper receipt(String amount) {
        return new IssuedPaper("receipts.receipt", "R-1 de Rosa Choc", TestClock.TODAY, List.of(Money.of(amount, GTQ)));
    }

    public void stands(PaperStanding standing) {
        standings.put("receipts.receipt", standing);
    }

    /** How often the source was asked since this was asked last. */
    public int asked() {
        return asked.getAndSet(0);
    }

    @Override
    public String kind() {
        return "receipts.receipt";
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String subject) {
        return standings.getOrDefault("receipts.receipt", PaperStanding.STANDS);
    }

    @Override
    public Optional<CheckedPaper> check(CooperativeId cooperative, PaperCode code) {
        asked.incrementAndGet();
        return Optional.empty();
    }
}
