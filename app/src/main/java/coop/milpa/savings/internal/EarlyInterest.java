package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Earnings;
import coop.milpa.ledger.EntryId;
import coop.milpa.savings.internal.Capitalisation.Earned;
import coop.milpa.savings.internal.DueDays.Question;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives accounts what they have earned so far, one entry a product and currency. What they were given is recorded as
 * the period of the account up to that day, so that the posting day gives the rest and no more.
 */
@Component
class EarlyInterest implements InterestToDate {

    private final VersionStart starts;
    private final VersionRegister versions;
    private final InterestPeriods periods;
    private final CapitalisationRegister register;
    private final CarriedRegister carried;
    private final Earnings earnings;
    private final DueDays dues;
    private final InterestEntries entries;

    EarlyInterest(
            VersionStart starts,
            VersionRegister versions,
            InterestPeriods periods,
            CapitalisationRegister register,
            CarriedRegister carried,
            Earnings earnings,
            DueDays dues,
            InterestEntries entries) {
        this.starts = starts;
        this.versions = versions;
        this.periods = periods;
        this.register = register;
        this.carried = carried;
        this.earnings = earnings;
        this.dues = dues;
        this.entries = entries;
    }

    @Override
    public void give(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        give(cooperative, accounts, day.minusDays(1), entries::giveEarly);
    }

    @Override
    public void giveClosing(CooperativeId cooperative, Collection<AccountId> accounts, LocalDate day) {
        give(cooperative, accounts, day, entries::giveEarlyClosing);
    }

    private void give(
            CooperativeId cooperative,
            Collection<AccountId> accounts,
            LocalDate through,
            BiFunction<CooperativeId, Capitalisation, EntryId> entry) {
        if (accounts.isEmpty()) {
            return;
        }
        versions.lock(cooperative);
        for (Version version : starts.beginOn(cooperative, through)) {
            Set<AccountId> ours = register.of(cooperative, version.group(), accounts);
            if (!ours.isEmpty() && periods.isOwed(cooperative, version.group(), through)) {
                Capitalisation paid = decide(cooperative, ours, periods.earned(cooperative, version, through));
                if (!paid.shares().isEmpty()) {
                    record(cooperative, paid, entry);
                }
            }
        }
    }

    private Capitalisation decide(CooperativeId cooperative, Set<AccountId> accounts, Earned earned) {
        Group group = earned.version().group();
        Given given = periods.given(cooperative, group, earned.period().from());
        LocalDate through = earned.period().to();
        Set<AccountId> shut = earnings.shut(cooperative, group.earns());
        List<AccountId> open = accounts.stream()
                .filter(account -> !shut.contains(account))
                .filter(account -> !given.start(account, earned.period().from()).isAfter(through))
                .toList();
        var question = new Question(earned.underVersion(), given, Optional.of(open));
        var known = new CapitalisationPolicy.Known(
                dues.of(cooperative, earned.version(), question), carried.unpaid(cooperative, open), given, Set.of());
        Capitalisation all = new CapitalisationPolicy(earned).decide(known, 0);
        long released = Math.clamp(all.interest(), 0, Math.max(register.payable(cooperative, group), 0));
        return new Capitalisation(group, earned, all.shares(), List.of(), released, 0);
    }

    private void record(
            CooperativeId cooperative, Capitalisation paid, BiFunction<CooperativeId, Capitalisation, EntryId> entry) {
        Optional<EntryId> posted = paid.movesMoney() ? Optional.of(entry.apply(cooperative, paid)) : Optional.empty();
        Set<AccountId> given =
                paid.shares().stream().map(Capitalisation.Share::account).collect(Collectors.toSet());
        if (posted.isEmpty() && paid.earned().version().earnsOnBalanceDays()) {
            List<Earnings.Gathered> taken = paid.shares().stream()
                    .map(share -> new Earnings.Gathered(share.account(), share.balanceDays()))
                    .toList();
            earnings.take(cooperative, taken);
        }
        carried.pay(cooperative, given, paid.period().to());
        register.addEarly(cooperative, paid, posted);
    }
}
