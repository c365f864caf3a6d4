package coop.milpa.shares.cli;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RequestId;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.ProposeDistribution;
import coop.milpa.shares.Way;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reckons what each member would be paid of a surplus, and keeps it. */
@Command(name = "propose")
public final class SurplusProposeCommand extends SurplusCommand {

    @Option(names = "--year-end", paramLabel = "DATE", required = true)
    private LocalDate yearEnd = LocalDate.MIN;

    @Option(names = "--rate", paramLabel = "PERCENT", required = true)
    private BigDecimal rate = BigDecimal.ZERO;

    @Option(names = "--patronage", paramLabel = "AMOUNT")
    private Optional<BigDecimal> patronage = Optional.empty();

    @Option(names = "--into", paramLabel = "WAY", defaultValue = "SAVINGS")
    private Way way = Way.SAVINGS;

    @Option(names = "--request", paramLabel = "UUID")
    private Optional<UUID> request = Optional.empty();

    @Override
    int act(Cooperative cooperative) {
        boolean fine = rate.signum() >= 0
                && patronage
                        .filter(amount -> amount.signum() < 0
                                || amount.scale() > cooperative.currency().getDefaultFractionDigits())
                        .isEmpty();
        if (!fine) {
            return misused("shares.propose-amounts");
        }
        var terms = new ProposeDistribution.Terms(
                new Rate(rate), patronage.map(amount -> Money.of(amount.toPlainString(), cooperative.currency())), way);
        return shown(surpluses()
                .propose(new ProposeDistribution(
                        cooperative.id(), request.map(RequestId::new).orElseGet(RequestId::next), yearEnd, terms)));
    }
}
