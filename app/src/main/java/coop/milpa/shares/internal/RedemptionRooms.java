package coop.milpa.shares.internal;

import coop.milpa.accounting.YearEnd;
import coop.milpa.accounting.YearEnds;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Settings;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.shares.RedemptionRoom;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much may be released on a day: what the quota of the year and the least capital leave. In a transaction. */
@Component
class RedemptionRooms {

    private final YearEnds years;
    private final BookSums sums;
    private final RedemptionRegister register;
    private final Settings settings;
    private final Cooperatives cooperatives;

    RedemptionRooms(
            YearEnds years, BookSums sums, RedemptionRegister register, Settings settings, Cooperatives cooperatives) {
        this.years = years;
        this.sums = sums;
        this.register = register;
        this.settings = settings;
        this.cooperatives = cooperatives;
    }

    RedemptionRoom on(CooperativeId cooperative, LocalDate day) {
        Currency currency =
                cooperatives.byId(cooperative).map(Cooperative::currency).orElseThrow();
        Books.Period year = year(cooperative, day);
        Money atStart = capital(cooperative, currency, year.from().minusDays(1));
        Optional<Money> quota = settings.get(cooperative, ShareSettings.REDEMPTION_QUOTA, day)
                .map(percent -> new Money(Apportionment.part(Math.max(atStart.minor(), 0), percent), currency));
        return new RedemptionRoom(
                year,
                atStart,
                quota,
                register.releasedInYear(cooperative, year.from(), currency),
                capital(cooperative, currency, day),
                settings.get(cooperative, ShareSettings.CAPITAL_FLOOR, day)
                        .filter(floor -> floor.currency().equals(currency)));
    }

    Period waiting(CooperativeId cooperative, LocalDate day) {
        return settings.get(cooperative, ShareSettings.REDEMPTION_WAIT, day);
    }

    /** What is paid in, and what leavers wait for without its being released. */
    private Money capital(CooperativeId cooperative, Currency currency, LocalDate day) {
        BookSums.At at = sums.on(cooperative, currency, day);
        return at.capital()
                .plus(at.of(AccountRole.CONTRIBUTIONS_REFUNDABLE))
                .minus(register.releasedAndUnpaid(cooperative, day, currency));
    }

    private Books.Period year(CooperativeId cooperative, LocalDate day) {
        LocalDate endsOn = years.yearEndOf(cooperative, day);
        LocalDate before = years.closed(cooperative).stream()
                .map(YearEnd::endsOn)
                .filter(ended -> ended.isBefore(day))
                .findFirst()
                .orElse(endsOn.minusYears(1));
        return new Books.Period(before.plusDays(1), endsOn);
    }
}
