package coop.milpa.e2e;

import coop.milpa.cli.CliCommand;
import coop.milpa.cli.ExitStatus;
import coop.milpa.e2e.Payment.Acknowledged;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts the deposits of a load through {@link Ledger#submit}, many at a time, and says of each that it is durable as
 * soon as the ledger says so; then what every saver has. Ends at the first that fails.
 */
@Command(name = "load")
public final class LoadCommand extends CliCommand {

    @Option(names = "--cooperative", required = true)
    private String code = "";

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--payments", required = true)
    private int payments;

    @Option(names = "--at-once", defaultValue = "200")
    private int atOnce;

    @Override
    public Integer call() throws InterruptedException {
        Cooperative cooperative =
                platform().port(Cooperatives.class).byCode(code).orElseThrow();
        Savers savers = Savers.of(platform(), cooperative);
        send(savers);
        savers.balances(platform().port(Books.class))
                .forEach((number, minor) -> output().line("balance " + number + " " + minor));
        return ExitStatus.DONE;
    }

    private void send(Savers savers) throws InterruptedException {
        Ledger ledger = platform().port(Ledger.class);
        var room = new Semaphore(atOnce);
        var failure = new CompletableFuture<Void>();
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (int n = 0; n < payments && !failure.isDone(); n++) {
            var payment = new Payment(seed, n);
            room.acquire();
            sent.add(ledger.submit(entry(savers, payment))
                    .thenAccept(outcome -> tell(payment, outcome))
                    .whenComplete((done, thrown) -> {
                        if (thrown != null) {
                            failure.completeExceptionally(thrown);
                        }
                        room.release();
                    }));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }

    private static Entry entry(Savers savers, Payment payment) {
        Heading heading = Heading.of(
                savers.cooperative().id(),
                payment.request(),
                "e2e.deposit",
                Actor.named(Actor.Kind.SYSTEM, "load").id());
        var amount = new Money(payment.minor(), savers.cooperative().currency());
        return Entry.transfer(heading, savers.cash(), savers.account(payment.account()), amount, Standing.MEMBER);
    }

    private static void tell(Payment payment, Outcome<Posted> outcome) {
        switch (outcome) {
            case Outcome.Done<Posted>(Posted posted) -> say(new Acknowledged(payment, posted.repeated()));
            case Outcome.Refused<Posted>(var why) -> throw new IllegalStateException("Refused: " + why);
        }
    }

    private static synchronized void say(Acknowledged acknowledged) {
        System.out.println(acknowledged);
        System.out.flush();
    }
}
