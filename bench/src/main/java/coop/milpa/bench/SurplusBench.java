package coop.milpa.bench;

import coop.milpa.close.CloseReport;
import coop.milpa.close.Closes;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Verification;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Progress;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.ResolveDistribution;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Surpluses.PaymentRun;
import coop.milpa.shares.Way;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The surplus of a year over 1,000,000 members: proposed, with what each is paid, and paid into their savings, beside a
 * bare insert of the same lines of the books.
 */
public final class SurplusBench implements Benchmark {

    private static final int MEMBERS = Integer.getInteger("milpa.bench.accounts", 1_000_000);
    private static final double SECONDS = 20;
    private static final double BARE = 20;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "surplus";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say().accept("setting up: one cooperative with " + MEMBERS + " members, savings and contributions");
        SavingsTown town = SavingsTown.begin(at, "one", MEMBERS);
        CooperativeId one = town.cooperative();
        LocalDate endsOn = SurplusTown.YEAR_END;
        SurplusTown.begin(at, town);
        statement(at, "vacuum analyze");
        close(at, one, endsOn);
        statement(at, "vacuum analyze");
        statement(at, "checkpoint");
        Surpluses surpluses = at.platform().port(Surpluses.class);
        long begun = System.nanoTime();
        Distribution proposed = done(surpluses.propose(new ProposeDistribution(
                one,
                RequestId.next(),
                endsOn,
                new ProposeDistribution.Terms(Rate.of("5"), Optional.empty(), Way.SAVINGS))));
        double proposal = seconds(begun);
        at.say()
                .accept("proposed %s for %d members in %.2f s"
                        .formatted(
                                proposed.figures().declared(),
                                proposed.figures().members(),
                                proposal));
        Distribution resolved = somebodyElse(
                at,
                () -> done(surpluses.resolve(new ResolveDistribution(
                        one,
                        RequestId.next(),
                        proposed.id(),
                        new Resolution("assembly", "1", "1", endsOn.plusDays(1))))));
        statement(at, "checkpoint");
        begun = System.nanoTime();
        PaymentRun run = done(surpluses.pay(one, resolved.id(), Progress.silent()));
        double payment = seconds(begun);
        at.say().accept("paid %s to %d members in %.2f s".formatted(run.amount(), run.paid(), payment));
        statement(at, "checkpoint");
        double bare = bare(at, one);
        verify(at, one);
        return List.of(
                new Figure(name(), "proposal", proposal, "s", 0, Figure.Goal.atMost(SECONDS)),
                new Figure(name(), "payment", payment, "s", 0, Figure.Goal.atMost(SECONDS)),
                new Figure(name(), "payment-to-bare", payment, "s", bare, Figure.Goal.atMost(BARE)));
    }

    /** The lines of the payment once more, into a table of the same shape and keys. */
    private static double bare(Surroundings at, CooperativeId cooperative) throws SQLException {
        statement(at, """
                create schema if not exists baseline;
                create table baseline.line (like ledger.line including all);
                create table baseline.paid as select l.* from ledger.line l
                join ledger.entry e on e.cooperative_id = l.cooperative_id and e.entry_id = l.entry_id
                    and e.business_date = l.business_date
                where e.cooperative_id = '%s' and e.concept = 'shares.payment' order by l.account_id;
                analyze baseline.paid;
                """.formatted(cooperative));
        return statement(at, "insert into baseline.line select * from baseline.paid");
    }

    private static void close(Surroundings at, CooperativeId cooperative, LocalDate day) {
        Outcome<CloseReport> closed =
                at.platform().port(Closes.class).closeThrough(cooperative, day, Progress.silent());
        done(closed);
    }

    private static <T> T somebodyElse(Surroundings at, Supplier<T> work) {
        var who = new Acting(Actor.named(Actor.Kind.PERSON, "bench: assembly"), "bench");
        return at.platform().port(CurrentActor.class).as(who, work);
    }

    private static void verify(Surroundings at, CooperativeId cooperative) {
        for (Verification verification : at.platform().ports(Verification.class)) {
            for (Verification.Finding finding : verification.verify(cooperative)) {
                if (!finding.holds()) {
                    throw new IllegalStateException("After the benchmark: " + finding);
                }
            }
        }
        at.say().accept("verify: every invariant holds");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }

    private static double statement(Surroundings at, String sql) throws SQLException {
        try (Connection connection = at.connect();
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(sql);
            return seconds(begun);
        }
    }
}
