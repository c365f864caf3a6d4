package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.internal.Capitalisation.Earned;
import coop.milpa.savings.internal.Capitalisation.Share;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Gives accounts their interest on the last day of a period: one entry a product and currency, a line an account. */
@Component
class CapitalisationStep implements CloseStep {

    private static final int ORDER = 200;

    private final VersionRegister versions;
    private final CapitalisationRegister register;
    private final CarriedRegister carried;
    private final Earnings earnings;
    private final InterestEntries entries;

    CapitalisationStep(
            VersionRegister versions,
            CapitalisationRegister register,
            CarriedRegister carried,
            Earnings earnings,
            InterestEntries entries) {
        this.versions = versions;
        this.register = register;
        this.carried = carried;
        this.earnings = earnings;
        this.entries = entries;
    }

    @Override
    public String name() {
        return InterestEntries.CAPITALISATION;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        Collection<Version> inForce = versions.inForce(cooperative, day);
        long accounts = 0;
        var words = new StringJoiner(", ");
        for (Version version : inForce) {
            if (PostingDays.isOne(day, version.terms().earning().posting())) {
                Capitalisation paid = capitalise(cooperative, version, day);
                accounts += paid.shares().size();
                words.add(paid.money(paid.interest()).toString());
            }
        }
        return new StepFigures(accounts, words.toString());
    }

    private Capitalisation capitalise(CooperativeId cooperative, Version version, LocalDate day) {
        Group group = version.group();
        List<Earnings.Gathered> gathered = earnings.gathered(cooperative, group.earns(), day);
        var known = new CapitalisationPolicy.Known(
                gathered,
                carried.unpaid(cooperative, group),
                earnings.shut(cooperative, group.earns()),
                register.payable(cooperative, group));
        Capitalisation paid = new CapitalisationPolicy(
                        group,
                        earned(cooperative, version, day),
                        version.terms().earning().withholding())
                .decide(known);
        record(cooperative, paid);
        earnings.take(cooperative, gathered);
        return paid;
    }

    private Earned earned(CooperativeId cooperative, Version version, LocalDate day) {
        LocalDate begun = version.begunOn().orElseThrow();
        LocalDate start = register.lastEnd(cooperative, version.group())
                .map(end -> end.plusDays(1))
                .orElseGet(() -> firstBegun(cooperative, version.group()));
        LocalDate from = begun.isAfter(start) ? begun : start;
        return new Earned(new Period(start, day), from, version.yieldOn(day));
    }

    private LocalDate firstBegun(CooperativeId cooperative, Group group) {
        return versions.all(cooperative).stream()
                .filter(version -> version.group().equals(group))
                .flatMap(version -> version.begunOn().stream())
                .findFirst()
                .orElseThrow();
    }

    private void record(CooperativeId cooperative, Capitalisation paid) {
        Optional<EntryId> entry =
                paid.movesMoney() ? Optional.of(entries.capitalise(cooperative, paid)) : Optional.empty();
        carried.pay(
                cooperative,
                paid.shares().stream().map(Share::account).toList(),
                paid.period().to());
        carried.add(cooperative, paid.carried());
        register.add(cooperative, paid, entry);
    }
}
