package coop.milpa.shares.internal;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Memberships;
import coop.milpa.shares.PatronageSource;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    BasisReading(Memberships memberships, ContributionDays contributions, ObjectProvider<PatronageSource> sources) {
        this.memberships = memberships;
        this.contributions = contributions;
        this.sources = sources;
    }

    /** A named source that nobody knows; empty if all are known. */
    Optional<String> unknown(Set<String> named) {
        Set<String> known = sources.stream().map(PatronageSource::code).collect(Collectors.toSet());
        return named.stream().filter(code -> !known.contains(code)).findFirst();
    }

    /** Everyone who was a member when the period ended, and had paid in something or done business, by number. */
    Basis of(CooperativeId cooperative, Currency currency, Books.Period period, Map<String, BigDecimal> patronage) {
        Map<MemberId, String> numbers = memberships.activeNumbers(cooperative, period.to());
        Map<MemberId, Long> paidIn = new HashMap<>();
        contributions.all(cooperative, currency, period).forEach(each -> paidIn.put(each.member(), each.balanceDays()));
        List<PatronageSource> counting = sources.orderedStream()
                .filter(source -> patronage.containsKey(source.code()))
                .toList();
        List<Map<MemberId, Long>> business = counting.stream()
                .map(source -> source.units(cooperative, currency, period))
                .toList();
        List<MemberId> members = numbers.entrySet().stream()
                .filter(each -> paidIn.containsKey(each.getKey())
                        || business.stream().anyMatch(done -> done.containsKey(each.getKey())))
                .sorted(Comparator.comparing(Map.Entry<MemberId, String>::getValue))
                .map(Map.Entry::getKey)
                .toList();
        List<Basis.Business> units = new ArrayList<>();
        for (int n = 0; n < counting.size(); n++) {
            String code = counting.get(n).code();
            units.add(new Basis.Business(
                    code, patronage.getOrDefault(code, BigDecimal.ZERO), column(members, business.get(n))));
        }
        return new Basis(members, column(members, paidIn), units);
    }

    private static long[] column(List<MemberId> members, Map<MemberId, Long> of) {
        return members.stream()
                .mapToLong(member -> Math.max(of.getOrDefault(member, 0L), 0))
                .toArray();
    }
}
