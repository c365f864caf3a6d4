package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds what members would own against the caps that are decided. */
@Component
class CapCheck {

    private final MovementRegister movements;
    private final Settings settings;

    CapCheck(MovementRegister movements, Settings settings) {
        this.movements = movements;
        this.settings = settings;
    }

    /** Those who would own too much, if each paid in so much more. */
    Map<MemberId, Refusal> forbids(CooperativeId cooperative, Map<MemberId, Money> more, LocalDate day) {
        Map<MemberId, Refusal> forbidden = new HashMap<>();
        Caps caps = caps(cooperative, day);
        if (!caps.any()) {
            return forbidden;
        }
        Map<Currency, Money> all = new HashMap<>();
        Map<MemberId, ContributionPosition> positions =
                movements.positions(cooperative, more.keySet(), day, caps.nominal());
        positions.forEach((member, position) -> {
            Money amount =
                    more.getOrDefault(member, Money.zero(position.paidIn().currency()));
            Money capital = all.computeIfAbsent(amount.currency(), currency -> movements.all(cooperative, currency));
            caps.brokenBy(position.paidIn(), amount, capital)
                    .ifPresent(cap -> forbidden.put(member, new ContributionRefusal.AboveCap(cap)));
        });
        return forbidden;
    }

    /** Whether a member would own too much who received so much from another: the capital stays what it is. */
    Optional<Refusal> forbidsReceiving(CooperativeId cooperative, Money paidIn, Money more, LocalDate day) {
        Money rest = movements.all(cooperative, more.currency()).minus(more);
        return caps(cooperative, day).brokenBy(paidIn, more, rest).map(ContributionRefusal.AboveCap::new);
    }

    Optional<Money> nominal(CooperativeId cooperative, LocalDate day) {
        return settings.get(cooperative, ContributionSettings.NOMINAL_VALUE, day);
    }

    private Caps caps(CooperativeId cooperative, LocalDate day) {
        return new Caps(
                nominal(cooperative, day),
                settings.get(cooperative, ContributionSettings.CAP_SHARES, day),
                settings.get(cooperative, ContributionSettings.CAP_PERCENT, day));
    }
}
