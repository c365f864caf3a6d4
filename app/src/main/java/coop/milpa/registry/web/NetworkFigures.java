package coop.milpa.registry.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Position;
import coop.milpa.ledger.Positions;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeFigure;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads where many cooperatives stand: one statement for the books, one for each count, however many they are. */
@Component
class NetworkFigures {

    static final Set<AccountRole> SAVINGS = EnumSet.of(
            AccountRole.SAVINGS_DEMAND,
            AccountRole.SAVINGS_PROGRAMMED,
            AccountRole.SAVINGS_CHILDREN,
            AccountRole.TERM_DEPOSITS);

    private final Positions positions;
    private final List<CooperativeFigure> counts;

    NetworkFigures(Positions positions, ObjectProvider<CooperativeFigure> counts) {
        this.positions = positions;
        this.counts = counts.orderedStream().toList();
    }

    /** The headings of the counts, in the order in which a row has them. */
    List<String> headings() {
        return counts.stream().map(CooperativeFigure::key).toList();
    }

    /** A row for each cooperative, in their order, at the end of a day; one that is to come means as it is now. */
    List<NetworkRow> of(List<Cooperative> cooperatives, LocalDate through) {
        List<CooperativeId> ids = cooperatives.stream().map(Cooperative::id).toList();
        Map<CooperativeId, Position> stand = positions.of(ids, through, SAVINGS).stream()
                .collect(Collectors.toMap(Position::cooperative, Function.identity()));
        List<Map<CooperativeId, Long>> counted =
                counts.stream().map(count -> count.of(ids, through)).toList();
        return cooperatives.stream()
                .map(each -> row(each, Objects.requireNonNull(stand.get(each.id())), counted))
                .toList();
    }

    private static NetworkRow row(Cooperative of, Position position, List<Map<CooperativeId, Long>> counted) {
        var sums = new NetworkSums(
                position.of(AccountClass.ASSET, of.currency()),
                position.of(AccountClass.LIABILITY, of.currency()).negated(),
                position.of(SAVINGS, of.currency()).negated(),
                counted.stream().map(each -> each.getOrDefault(of.id(), 0L)).toList(),
                1);
        return new NetworkRow(of, position.openDay().orElse(of.booksFrom()), position.lastClosed(), sums);
    }
}
