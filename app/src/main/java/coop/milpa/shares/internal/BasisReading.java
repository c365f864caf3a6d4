package coop.milpa.shares.internal;

import coop.milpa.contributions.ContributionDays;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.Books;
import coop.milpa.members.Memberships;
import coop.milpa.platform.IdPlaces;
import coop.milpa.platform.SideBySide;
import coop.milpa.shares.PatronageSource;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var members = new IdPlaces();
        memberships.activeByNumber(cooperative, period.to(), member -> members.add(member.value()));
        var paidIn = new Column(members);
        List<Column> business =
                counting.stream().map(source -> new Column(members)).toList();
        sideBySide.both(() -> contributions.each(cooperative, currency, period, paidIn::add), () -> {
            for (int n = 0; n < counting.size(); n++) {
                counting.get(n).units(cooperative, currency, period, business.get(n)::add);
            }
        });
        int[] kept = IntStream.range(0, members.size())
                .filter(place -> paidIn.has(place) || business.stream().anyMatch(column -> column.has(place)))
                .toArray();
        List<MemberId> some = Arrays.stream(kept)
                .mapToObj(place -> new MemberId(members.id(place)))
                .toList();
        List<Basis.Business> units = IntStream.range(0, counting.size())
                .mapToObj(n -> {
                    String code = counting.get(n).code();
                    BigDecimal percent = patronage.getOrDefault(code, BigDecimal.ZERO);
                    return new Basis.Business(code, percent, business.get(n).of(kept));
                })
                .toList();
        return new Basis(some, paidIn.of(kept), units);
    }

    /** A figure of every member, by her place; of those who are none nothing is kept. */
    private static final class Column {

        private final IdPlaces members;
        private final long[] figures;

        Column(IdPlaces members) {
            this.members = members;
            this.figures = new long[members.size()];
        }

        void add(MemberId member, long figure) {
            int place = members.of(member.value());
            if (place >= 0) {
                figures[place] = Math.addExact(figures[place], figure);
            }
        }

        boolean has(int place) {
            return figures[place] > 0;
        }

        /** Of some places; nobody's is below zero. */
        long[] of(int[] places) {
            return Arrays.stream(places)
                    .mapToLong(place -> Math.max(figures[place], 0))
                    .toArray();
        }
    }
}
