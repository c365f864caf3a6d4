package coop.milpa.shares.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Progress;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.SharesRefusal;
import coop.milpa.shares.Surpluses.PaymentRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pays everyone who may be paid of a surplus; interrupted, it goes on when asked again. */
@Command(name = "pay")
public final class SurplusPayCommand extends SurplusCommand {

    @Option(names = "--year-end", paramLabel = "DATE", required = true)
    private LocalDate yearEnd = LocalDate.MIN;

    @Override
    int act(Cooperative cooperative) {
        Optional<Distribution> found = surpluses().find(cooperative.id(), yearEnd);
        if (found.isEmpty()) {
            return refused(new SharesRefusal.UnknownDistribution());
        }
        return switch (surpluses().pay(cooperative.id(), found.get().id(), Progress.silent())) {
            case Outcome.Done<PaymentRun>(PaymentRun run) -> {
                output().table(
                                List.of("tried", "paid", "currency", "amount"),
                                List.of(List.of(
                                        String.valueOf(run.tried()),
                                        String.valueOf(run.paid()),
                                        run.amount().currency().getCurrencyCode(),
                                        run.amount().toDecimal().toPlainString())));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<PaymentRun>(Refusal why) -> refused(why);
        };
    }
}
