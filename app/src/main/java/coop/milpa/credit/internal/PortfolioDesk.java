package coop.milpa.credit.internal;

import coop.milpa.credit.LateLoan;
import coop.milpa.credit.Portfolio;
import coop.milpa.credit.PortfolioDay;
import coop.milpa.credit.ProvisionScheme;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says what the close noted of all loans, and which are late. */
@Service
class PortfolioDesk implements Portfolio {

    private final PortfolioRegister register;
    private final Schemes schemes;
    private final TenantScope tenants;

    PortfolioDesk(PortfolioRegister register, Schemes schemes, TenantScope tenants) {
        this.register = register;
        this.schemes = schemes;
        this.tenants = tenants;
    }

    @Override
    public Optional<PortfolioDay> on(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> register.scheme(cooperative, day)
                        .map(code -> new PortfolioDay(day, Schemes.on(code, day), register.rows(cooperative, day))));
    }

    @Override
    public List<LateLoan> late(CooperativeId cooperative, LocalDate day, long offset, int limit) {
        return tenants.read(cooperative, () -> register.late(cooperative, day, offset, limit));
    }

    @Override
    public ProvisionScheme scheme(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> schemes.of(cooperative, day));
    }

    @Override
    public List<ProvisionScheme> schemes(LocalDate day) {
        return Schemes.all(day);
    }
}
