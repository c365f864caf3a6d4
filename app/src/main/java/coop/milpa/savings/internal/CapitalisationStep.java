package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.internal.Capitalisation.Earned;
import coop.milpa.savings.internal.DueDays.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Gives accounts their interest on the last day of a period: one entry a product and currency, a line an account. */
@Component
class CapitalisationStep implements CloseStep {

    private static final int ORDER = 200;

    private final VersionRegister versions;
    private final InterestPeriods periods;
    private final CapitalisationRegister register;
    private final CarriedRegister carried;
    private final Earnings earnings;
    private final DueDays dues;
    private final InterestEntries entries;

    CapitalisationStep(
            VersionRegister versions,
            InterestPeriods periods,
            CapitalisationRegister register,
            CarriedRegister carried,
            Earnings earnings,
            DueDays dues,
            InterestEntries entries) {
        this.versions = versions;
        this.periods = periods;
        this.register = register;
        this.carried = carried;
        this.earnings = earnings;
        this.dues = dues;
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
        if (day.plusDays(1).getDayOfMonth() > 1) {
            return StepFigures.none();
        }
        List<Version> due = versions.inForce(cooperative, day).stream()
                .filter(version -> PostingDays.isOne(day, version.earning().posting()))
                .toList();
        long accounts = 0;
        var words = new StringJoiner(", ");
        if (!due.isEmpty()) {
            versions.lock(cooperative);
        }
        for (Version version : due) {
            if (!periods.isOwed(cooperative, version.group(), day)) {
                continue;
            }
            Capitalisation paid = capitalise(cooperative, version, day);
            accounts += paid.shares().size();
            words.add(paid.money(paid.interest()).toString());
        }
        return new StepFigures(accounts, words.toString());
    }

    private Capitalisation capitalise(CooperativeId cooperative, Version version, LocalDate day) {
        Group group = version.group();
        Earned earned = periods.earned(cooperative, version, day);
        Given given = periods.given(cooperative, group, earned.period().from());
        var question = new Question(earned.underVersion(), given, Optional.empty());
        var known = new CapitalisationPolicy.Known(
                dues.of(cooperative, version, question),
                carried.unpaid(cooperative, group),
                given,
                earnings.shut(cooperative, group.earns()));
        Capitalisation paid = new CapitalisationPolicy(earned).decide(known, register.payable(cooperative, group));
        record(cooperative, paid, known.carried(), question);
        return paid;
    }

    private void record(CooperativeId cooperative, Capitalisation paid, List<Carried> before, Question question) {
        Version version = paid.earned().version();
        Optional<EntryId> entry =
                paid.movesMoney() ? Optional.of(entries.capitalise(cooperative, paid)) : Optional.empty();
        Period days = question.days();
        if (entry.isEmpty() || version.earnsNothing()) {
            earnings.take(cooperative, dues.gathered(cooperative, version, question));
        }
        carried.pay(cooperative, Paying.of(before, paid), days.to());
        carried.add(cooperative, paid.carried());
        register.add(cooperative, paid, entry);
    }
}
