package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accrues a day's interest: one entry for all accounts of a product and currency. */
@Component
class AccrualStep implements CloseStep {

    private static final int ORDER = 100;

    private final VersionStart starts;
    private final AccrualRegister register;
    private final Earnings earnings;
    private final InterestEntries entries;

    AccrualStep(VersionStart starts, AccrualRegister register, Earnings earnings, InterestEntries entries) {
        this.starts = starts;
        this.register = register;
        this.earnings = earnings;
        this.entries = entries;
    }

    @Override
    public String name() {
        return InterestEntries.ACCRUAL;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        List<Version> earning = starts.beginOn(cooperative, day).stream()
                .filter(version -> !version.earnsNothing())
                .toList();
        return earning.isEmpty() ? StepFigures.none() : accrue(cooperative, earning, day);
    }

    private StepFigures accrue(CooperativeId cooperative, List<Version> earning, LocalDate day) {
        List<Earnings.Bands> bands = earning.stream().map(DayRates::bands).toList();
        Map<String, List<Earnings.Sum>> sums =
                earnings.sums(cooperative, day, bands).stream().collect(Collectors.groupingBy(Earnings.Sum::earns));
        List<Accrued> before = register.sinceCapitalisation(cooperative);
        long accounts = 0;
        var words = new StringJoiner(", ");
        for (Version version : earning) {
            List<Earnings.Sum> ours = sums.getOrDefault(version.group().earns(), List.of());
            Accrued.Earned earned = DayRates.earned(version, ours, day);
            boolean done =
                    of(version, before).stream().anyMatch(one -> one.day().equals(day));
            if (!done && earned.rated().signum() > 0) {
                var today = new Accrued(version.group(), day, earned, 0);
                words.add(accrue(cooperative, version, AccrualPolicy.book(of(version, before), today))
                        .toString());
                accounts += ours.stream().mapToLong(Earnings.Sum::accounts).sum();
            }
        }
        return new StepFigures(accounts, words.toString());
    }

    private static List<Accrued> of(Version version, List<Accrued> before) {
        return before.stream()
                .filter(day -> day.group().equals(version.group()))
                .toList();
    }

    private Money accrue(CooperativeId cooperative, Version version, Accrued booked) {
        Optional<EntryId> entry =
                booked.booked() == 0 ? Optional.empty() : Optional.of(entries.accrue(cooperative, booked));
        register.add(cooperative, booked, version.rateOfAll(), entry);
        return booked.amount();
    }
}
