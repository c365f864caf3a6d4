package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accrues a day's interest: one entry for all accounts of a product and currency. */
@Component
class AccrualStep implements CloseStep {

    private static final int ORDER = 100;

    private final VersionStart starts;
    private final VersionRegister versions;
    private final AccrualRegister register;
    private final Earnings earnings;
    private final InterestEntries entries;

    AccrualStep(
            VersionStart starts,
            VersionRegister versions,
            AccrualRegister register,
            Earnings earnings,
            InterestEntries entries) {
        this.starts = starts;
        this.versions = versions;
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
        starts.beginOn(cooperative, day);
        List<Version> earning = versions.inForce(cooperative, day).stream()
                .filter(version -> !version.earnsNothing())
                .toList();
        return earning.isEmpty() ? StepFigures.none() : accrue(cooperative, earning, day);
    }

    private StepFigures accrue(CooperativeId cooperative, List<Version> earning, LocalDate day) {
        Map<String, Earnings.Sum> sums = earnings.sums(cooperative, day).stream()
                .filter(sum -> sum.balance() > 0)
                .collect(Collectors.toMap(Earnings.Sum::earns, Function.identity()));
        List<Accrued> before = register.sinceCapitalisation(cooperative);
        long accounts = 0;
        var words = new StringJoiner(", ");
        for (Version version : earning) {
            Earnings.Sum sum = sums.get(version.group().earns());
            if (sum != null) {
                var today = new Accrued(version.group(), day, sum.balance(), version.yieldOn(day), 0);
                words.add(accrue(cooperative, before, today).amount().toString());
                accounts += sum.accounts();
            }
        }
        return new StepFigures(accounts, words.toString());
    }

    private Accrued accrue(CooperativeId cooperative, List<Accrued> before, Accrued today) {
        List<Accrued> ours =
                before.stream().filter(day -> day.group().equals(today.group())).toList();
        Accrued booked = AccrualPolicy.book(ours, today);
        Optional<EntryId> entry =
                booked.booked() == 0 ? Optional.empty() : Optional.of(entries.accrue(cooperative, booked));
        register.add(cooperative, booked, entry);
        return booked;
    }
}
