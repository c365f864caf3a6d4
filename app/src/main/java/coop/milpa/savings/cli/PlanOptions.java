package coop.milpa.savings.cli;

import coop.milpa.kernel.Money;
import coop.milpa.savings.Quotas;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What is agreed for programmed savings: quota, count and first day, all of them or none. */
final class PlanOptions {

    static final int COUNT_MAX = 600;
    private static final Set<Integer> MONTHS = Set.of(1, 3, 6, 12);

    @Option(names = "--quota", paramLabel = "AMOUNT", descriptionKey = "milpa.savings.open.quota")
    private Optional<String> quota = Optional.empty();

    @Option(names = "--quotas", paramLabel = "COUNT", descriptionKey = "milpa.savings.open.quotas")
    private Optional<Integer> count = Optional.empty();

    @Option(
            names = "--every-months",
            paramLabel = "MONTHS",
            defaultValue = "1",
            descriptionKey = "milpa.savings.open.every-months")
    private int everyMonths = 1;

    @Option(names = "--first-due", paramLabel = "DATE", descriptionKey = "milpa.savings.open.first-due")
    private Optional<LocalDate> firstDue = Optional.empty();

    boolean arePresent() {
        return quota.isPresent() || count.isPresent() || firstDue.isPresent();
    }

    /** The quotas; empty if something is missing or makes no sense. */
    Optional<Quotas> read(Currency currency) {
        if (!MONTHS.contains(everyMonths) || count.isEmpty() || firstDue.isEmpty()) {
            return Optional.empty();
        }
        return quota.flatMap(text -> TypedAmount.read(text, currency))
                .filter(Money::isPositive)
                .filter(money -> count.get() >= 1 && count.get() <= COUNT_MAX)
                .map(money -> new Quotas(money, everyMonths, firstDue.get(), count.get()));
    }
}
