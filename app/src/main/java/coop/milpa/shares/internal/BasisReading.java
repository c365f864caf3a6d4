package coop.milpa.shares.internal;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Memberships;
import coop.milpa.platform.SideBySide;
import coop.milpa.shares.PatronageSource;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module by what a surplus is divided: a statement each, however many members there are. */
@Component
class BasisReading {

    private final Memberships memberships;
    private final ContributionDays contributions;
    private final ObjectProvider<PatronageSource> sources;
    private final SideBySide sideBySide;

    BasisReading(
            Memberships memberships,
            ContributionDays contributions,
            ObjectProvider<PatronageSource> sources,
            SideBySide sideBySide) {
        this.memberships = memberships;
        this.contributions = contributions;
        this.sources = sources;
        this.sideBySide = sideBySide;
    }

    /** A named source that nobody knows; empty if all are known. */
    Optional<String> unknown(Set<String> named) {
        Set<String> known = sources.stream().map(PatronageSource::code).collect(Collectors.toSet());
        return named.stream().filter(code -> !known.contains(code)).findFirst();
    }

    /** Everyone who was a member when the period ended, and had paid in something or done business, by number. */
    Basis of(CooperativeId cooperative, Currency currency, Books.Period period, Map<String, BigDecimal> patronage) {
        List<PatronageSource> counting = sources.orderedStream()
                .filter(source -> patronage.containsKey(source.code()))
                .toList();
        return sideBySide.both(
                () -> members(cooperative, currency, period),
                () -> counting.stream()
                        .map(source -> new Done(
                                source.code(),
                                patronage.getOrDefault(source.code(), BigDecimal.ZERO),
                                source.units(cooperative, currency, period)))
                        .toList(),
                BasisReading::joined);
    }

    /** Who was a member when a period ended, by number, and what each had paid in, minor units × days. */
    private record Members(Map<MemberId, String> numbers, Map<MemberId, Long> paidIn) {}

    /** What each did of one sort of business, and the percentage of the patronage that it stands for. */
    private record Done(String code, BigDecimal percent, Map<MemberId, Long> units) {}

    private Members members(CooperativeId cooperative, Currency currency, Books.Period period) {
        Map<MemberId, Long> paidIn = new HashMap<>();
        contributions.all(cooperative, currency, period).forEach(each -> paidIn.put(each.member(), each.balanceDays()));
        return new Members(memberships.activeNumbers(cooperative, period.to()), paidIn);
    }

    private static Basis joined(Members all, List<Done> business) {
        List<MemberId> members = all.numbers().entrySet().stream()
                .filter(each -> all.paidIn().containsKey(each.getKey())
                        || business.stream().anyMatch(done -> done.units().containsKey(each.getKey())))
                .sorted(Comparator.comparing(Map.Entry<MemberId, String>::getValue))
                .map(Map.Entry::getKey)
                .toList();
        List<Basis.Business> units = business.stream()
                .map(done -> new Basis.Business(done.code(), done.percent(), column(members, done.units())))
                .toList();
        return new Basis(members, column(members, all.paidIn()), units);
    }

    private static long[] column(List<MemberId> members, Map<MemberId, Long> of) {
        return members.stream()
                .mapToLong(member -> Math.max(of.getOrDefault(member, 0L), 0))
                .toArray();
    }
}
