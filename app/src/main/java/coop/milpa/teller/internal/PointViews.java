package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Settings;
import coop.milpa.teller.CashPoint;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashPointView;
import coop.milpa.teller.Shift;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cash points with their balances, limits and shifts: as many statements, however many there are. */
@Component
class PointViews {

    private final PointBooks books;
    private final ShiftReader shifts;
    private final Settings settings;
    private final Days days;

    PointViews(PointBooks books, ShiftReader shifts, Settings settings, Days days) {
        this.books = books;
        this.shifts = shifts;
        this.settings = settings;
        this.days = days;
    }

    /** Those that are not given up. In the caller's transaction. */
    List<CashPointView> of(CooperativeId cooperative, List<CashPoint> points) {
        Optional<LocalDate> day = days.open(cooperative);
        if (points.isEmpty() || day.isEmpty()) {
            return List.of();
        }
        Map<CashPointId, Shift> working = shifts.unfinished(cooperative).stream()
                .collect(Collectors.toMap(shift -> shift.point().id(), Function.identity()));
        Map<CashPoint, Money> balances = books.balances(cooperative, points);
        Map<Currency, Money> drawer = settings.get(cooperative, TellerSettings.DRAWER_LIMIT, day.get());
        Map<Currency, Money> vault = settings.get(cooperative, TellerSettings.VAULT_LIMIT, day.get());
        return points.stream()
                .filter(point -> !point.isRetired())
                .map(point -> new CashPointView(
                        point,
                        balances.getOrDefault(point, Money.zero(point.currency())),
                        limit(point, drawer, vault),
                        Optional.ofNullable(working.get(point.id()))))
                .toList();
    }

    private static Optional<Money> limit(CashPoint point, Map<Currency, Money> drawer, Map<Currency, Money> vault) {
        return Optional.ofNullable(
                switch (point.kind()) {
                    case DRAWER -> drawer.get(point.currency());
                    case VAULT -> vault.get(point.currency());
                    case GENERAL -> null;
                });
    }
}
