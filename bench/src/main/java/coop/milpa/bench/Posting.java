package coop.milpa.bench;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/** Transfers between savings accounts: through {@code submit}, or one {@code post} each. */
final class Posting implements Load {

    private static final ActorId ACTOR = ActorId.next();

    private final Shape shape;
    private final List<BenchBooks> books;
    private final Surroundings surroundings;
    private final LongAdder refused = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    /**
     * How it is posted.
     *
     * @param name  the figure
     * @param clients  how many at once
     * @param hot  whether one account of each cooperative stands on one side of every transfer
     * @param single  whether each is a {@code post} of its own
     */
    record Shape(String name, int clients, boolean hot, boolean single) {}

    Posting(Shape shape, List<BenchBooks> books, Surroundings surroundings) {
        this.shape = shape;
        this.books = List.copyOf(books);
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return shape.name();
    }

    long refusedOrRepeated() {
        return refused.sum() + repeated.sum();
    }

    @Override
    public List<Client> clients() {
        Ledger ledger = surroundings.platform().port(Ledger.class);
        List<Client> clients = new ArrayList<>();
        for (int n = 0; n < shape.clients(); n++) {
            BenchBooks mine = books.get(n % books.size());
            var random = new Random(n);
            clients.add(() -> new Work() {
                @Override
                public void once() {
                    Entry entry = transfer(mine, random);
                    count(
                            shape.single()
                                    ? ledger.post(entry)
                                    : ledger.submit(entry).join());
                }

                @Override
                public void end() {}
            });
        }
        return clients;
    }

    private Entry transfer(BenchBooks mine, Random random) {
        AccountId from = shape.hot() ? mine.hot() : mine.any(random);
        AccountId to = mine.any(random);
        while (to.equals(from)) {
            to = mine.any(random);
        }
        Heading heading = Heading.of(mine.cooperative(), RequestId.next(), "bench.transfer", ACTOR);
        return Entry.transfer(heading, from, to, new Money(1, BenchBooks.CURRENCY), Standing.MEMBER);
    }

    private void count(Outcome<Posted> outcome) {
        switch (outcome) {
            case Outcome.Done<Posted> done when done.value().repeated() -> repeated.increment();
            case Outcome.Done<Posted> done -> {}
            case Outcome.Refused<Posted> no -> refused.increment();
        }
    }
}
