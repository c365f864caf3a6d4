package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProducts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides what a savings product earns from a day on. */
@Command(name = "publish")
public final class SavingsPublishCommand extends CooperativeCommand {

    private static final int RATE_MAX = 1_000;
    private static final int WITHHOLDING_MAX = 100;
    private static final int SOURCE_MAX = 200;

    @Option(names = "--rate", paramLabel = "PERCENT", required = true)
    private String rate = "";

    @Option(names = "--valid-from", paramLabel = "DATE", required = true)
    private LocalDate validFrom = LocalDate.MIN;

    @Option(names = "--source", paramLabel = "TEXT", required = true)
    private String source = "";

    @Option(names = "--status", paramLabel = "STATUS", defaultValue = "UNCONFIRMED")
    private Source.Status status = Source.Status.UNCONFIRMED;

    @Option(names = "--product", paramLabel = "CODE", defaultValue = SavingsAccount.DEMAND)
    private String product = SavingsAccount.DEMAND;

    @Option(names = "--currency", paramLabel = "GTQ")
    private Optional<Currency> currency = Optional.empty();

    @Option(names = "--year-days", paramLabel = "365|360|ACTUAL", defaultValue = "365")
    private String yearDays = "";

    @Option(names = "--posting", paramLabel = "FREQUENCY", defaultValue = "MONTHLY")
    private Posting posting = Posting.MONTHLY;

    @Option(names = "--withholding", paramLabel = "PERCENT", defaultValue = "0")
    private String withholding = "";

    /** How often savings may be given their interest. */
    private enum Posting {
        MONTHLY(Frequency.MONTHLY),
        QUARTERLY(Frequency.QUARTERLY),
        SEMIANNUAL(Frequency.SEMIANNUAL),
        ANNUAL(Frequency.ANNUAL);

        private final Frequency frequency;

        Posting(Frequency frequency) {
            this.frequency = frequency;
        }
    }

    @Override
    public String group() {
        return "savings";
    }

    @Override
    protected int call(Cooperative cooperative) {
        Optional<Rate> earned = Percent.read(rate, RATE_MAX);
        Optional<Rate> withheld = Percent.read(withholding, WITHHOLDING_MAX);
        if (earned.isEmpty()) {
            return misused("savings.publish.percent", "--rate", RATE_MAX, rate);
        }
        if (withheld.isEmpty()) {
            return misused("savings.publish.percent", "--withholding", WITHHOLDING_MAX, withholding);
        }
        Optional<YearDays> days = Optional.ofNullable(Words.YEAR_DAYS.get(yearDays));
        if (days.isEmpty()) {
            return misused("savings.publish.year-days", yearDays);
        }
        if (source.isBlank() || source.length() > SOURCE_MAX) {
            return misused("savings.publish.source", SOURCE_MAX);
        }
        var earning = new Earning(earned.get(), days.get(), posting.frequency, withheld.get());
        Currency of = currency.orElseGet(cooperative::currency);
        return publish(cooperative, new ProductVersion(product, of, validFrom, earning, new Source(source, status)));
    }

    private int publish(Cooperative cooperative, ProductVersion version) {
        return switch (platform().port(SavingsProducts.class).publish(cooperative.id(), version)) {
            case Outcome.Done<ProductVersion>(var published) -> {
                VersionTable.print(output(), List.of(published));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<ProductVersion>(var why) -> refused(why);
        };
    }
}
