package coop.milpa.savings.cli;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Source;
import coop.milpa.savings.ExemptSavings;
import coop.milpa.savings.MovementExemptions;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOrder;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exempts a savings account from the tax on movements, for what it is used for. */
@Command(name = "exempt")
public final class SavingsExemptCommand extends BlockingCommand {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
    private static final int SOURCE_MAX = 200;

    @Option(names = "--operation", paramLabel = "CODE", defaultValue = "savings.payroll")
    private String operation = "";

    @Option(names = "--source", paramLabel = "TEXT", required = true)
    private String source = "";

    @Option(names = "--status", paramLabel = "STATUS", defaultValue = "UNCONFIRMED")
    private Source.Status status = Source.Status.UNCONFIRMED;

    @Override
    boolean isSound() {
        return FORM.matcher(operation).matches() && !source.isBlank() && source.length() <= SOURCE_MAX;
    }

    @Override
    int misused() {
        return misused("savings.exempt.bad-words", SOURCE_MAX);
    }

    @Override
    Outcome<SavingsAccount> ask(SavingsOrder order) {
        return platform()
                .port(MovementExemptions.class)
                .declare(new ExemptSavings(order, number(), operation, new Source(source, status)));
    }
}
