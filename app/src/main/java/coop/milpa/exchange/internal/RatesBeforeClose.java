package coop.milpa.exchange.internal;

import coop.milpa.close.CloseBlocker;
import coop.milpa.exchange.ExchangePositions.Holding;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A position in a currency of which no book rate is known: nobody can say what it is worth at the end of the day. */
@Component
class RatesBeforeClose implements CloseBlocker {

    private final PositionReader positions;
    private final RateRegister rates;
    private final TenantScope tenants;

    RatesBeforeClose(PositionReader positions, RateRegister rates, TenantScope tenants) {
        this.positions = positions;
        this.rates = rates;
        this.tenants = tenants;
    }

    @Override
    public Optional<Concern> before(CooperativeId cooperative, LocalDate through) {
        return tenants.read(cooperative, () -> {
            if (rates.board(cooperative, through).isEmpty()) {
                return Optional.empty();
            }
            Holding holding = positions.on(cooperative, through);
            String missing = holding.held().stream()
                    .filter(one -> one.book().isEmpty())
                    .map(one -> one.amount().currency().getCurrencyCode())
                    .collect(Collectors.joining(", "));
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Concern(
                            /* stops= */ false,
                            Message.of("exchange.before-close", missing),
                            "exchange.publish",
                            "/c/{cooperative}/exchange/rates/new"));
        });
    }
}
