package coop.milpa.exchange.internal;

import coop.milpa.exchange.ExchangePositions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Says what is held of foreign currencies, and how it was revalued. */
@Service
class PositionDesk implements ExchangePositions {

    private final PositionReader reader;
    private final RevaluationRegister register;
    private final TenantScope tenants;

    PositionDesk(PositionReader reader, RevaluationRegister register, TenantScope tenants) {
        this.reader = reader;
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    public Holding on(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> reader.on(cooperative, day));
    }

    @Override
    public List<Revaluation> revaluations(CooperativeId cooperative, int limit) {
        return tenants.read(cooperative, () -> register.last(cooperative, limit));
    }
}
