package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.BalanceBase;
import coop.milpa.kernel.Frequency;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Rate;
import coop.milpa.kernel.RateTable;
import coop.milpa.kernel.RateTier;
import coop.milpa.kernel.TierMethod;
import coop.milpa.kernel.YearDays;
import coop.milpa.platform.Source;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.ProductVersion.Earning;
import coop.milpa.savings.ProductVersion.Posting;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsProducts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides what a savings product earns from a day on. */
@Command(name = "publish")
public final class SavingsPublishCommand extends CooperativeCommand {

    private static final int RATE_MAX = 1_000;
    private static final int WITHHOLDING_MAX = 100;
    private static final int SOURCE_MAX = 200;

    @Option(names = "--rate", paramLabel = "PERCENT")
    private Optional<String> rate = Optional.empty();

    @Option(names = "--tier", paramLabel = "FROM=PERCENT")
    private List<String> tiers = new ArrayList<>();

    @Option(names = "--tier-method", paramLabel = "METHOD", defaultValue = "WHOLE_BALANCE")
    private TierMethod tierMethod = TierMethod.WHOLE_BALANCE;

    @Option(names = "--base", paramLabel = "BASE", defaultValue = "DAILY_BALANCE")
    private BalanceBase base = BalanceBase.DAILY_BALANCE;

    @Option(names = "--minimum", paramLabel = "AMOUNT", defaultValue = "0")
    private BigDecimal minimum = BigDecimal.ZERO;

    @Option(names = "--year-starts-in", paramLabel = "MONTH", defaultValue = "JANUARY")
    private Month yearStartsIn = Month.JANUARY;

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
    private Every posting = Every.MONTHLY;

    @Option(names = "--withholding", paramLabel = "PERCENT", defaultValue = "0")
    private String withholding = "";

    /** How often savings may be given their interest. */
    private enum Every {
        MONTHLY(Frequency.MONTHLY),
        QUARTERLY(Frequency.QUARTERLY),
        SEMIANNUAL(Frequency.SEMIANNUAL),
        ANNUAL(Frequency.ANNUAL);

        private final Frequency frequency;

        Every(Frequency frequency) {
            this.frequency = frequency;
        }
    }

    @Override
    public String group() {
        return "savings";
    }

    @Override
    protected int call(Cooperative cooperative) {
        if (rate.isPresent() != tiers.isEmpty()) {
            return misused("savings.publish.rate-or-tiers");
        }
        Optional<Rate> flat = rate.flatMap(text -> Percent.readSigned(text, RATE_MAX));
        Optional<RateTable> rates = flat.map(RateTable::flat).or(() -> Tiers.read(tiers, tierMethod, RATE_MAX));
        Optional<Rate> withheld = Percent.read(withholding, WITHHOLDING_MAX);
        if (rate.isPresent() && flat.isEmpty()) {
            return misused("savings.publish.percent", "--rate", RATE_MAX, rate.get());
        }
        if (rates.isEmpty()) {
            return misused("savings.publish.tiers", String.join(" ", tiers));
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
        Currency of = currency.orElseGet(cooperative::currency);
        if (minimum.signum() < 0 || finest(rates.get()) > of.getDefaultFractionDigits()) {
            return misused("savings.publish.amount", of.getCurrencyCode(), of.getDefaultFractionDigits());
        }
        var when = new Posting(posting.frequency, yearStartsIn);
        var earning = new Earning(rates.get(), base, minimum, days.get(), when, withheld.get());
        return publish(cooperative, new ProductVersion(product, of, validFrom, earning, new Source(source, status)));
    }

    /** The most decimals of any amount. */
    private int finest(RateTable rates) {
        return Stream.concat(Stream.of(minimum), rates.tiers().stream().map(RateTier::from))
                .mapToInt(amount -> amount.stripTrailingZeros().scale())
                .max()
                .orElse(0);
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
