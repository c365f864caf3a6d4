package coop.milpa.members.cli;

import coop.milpa.kernel.Money;
import coop.milpa.members.Admissions;
import coop.milpa.members.ApplicationId;
import coop.milpa.members.PayForApplication;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.math.BigDecimal;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes cash of an applicant towards what she must pay, and admits her if it was the last that was missing. */
@Command(name = "pay")
public final class MemberPayCommand extends MemberCommand {

    private static final int DIGITS_MAX = 12;

    @Option(names = "--application", paramLabel = "ID", required = true)
    private UUID application = new UUID(0, 0);

    @Option(names = "--amount", paramLabel = "AMOUNT", required = true)
    private BigDecimal amount = BigDecimal.ZERO;

    @Option(names = "--receipt", paramLabel = "NUMBER", required = true)
    private String receipt = "";

    @Override
    protected int call(Cooperative cooperative) {
        int decimals = cooperative.currency().getDefaultFractionDigits();
        boolean fits = amount.signum() > 0
                && amount.stripTrailingZeros().scale() <= decimals
                && amount.precision() - amount.scale() <= DIGITS_MAX;
        if (!fits) {
            return misused("members.say-amount", decimals);
        }
        var command = new PayForApplication(
                cooperative.id(),
                SaidRequests.of("pay", cooperative.id(), application, amount.stripTrailingZeros(), receipt),
                new ApplicationId(application),
                Money.of(amount.toPlainString(), cooperative.currency()));
        return shown(cooperative, platform().port(Admissions.class).pay(command));
    }
}
