package coop.milpa.credit.internal;

import coop.milpa.credit.LoanList;
import coop.milpa.platform.TenantScope;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads lists of loans. */
@Service
class LoanListDesk implements LoanList {

    private static final int ROWS_MAX = 1_000;

    private final LoanListRegister register;
    private final TenantScope tenants;

    LoanListDesk(LoanListRegister register, TenantScope tenants) {
        this.register = register;
        this.tenants = tenants;
    }

    @Override
    public List<Line> page(Which which, Sorting sorting, long offset, int limit) {
        return tenants.read(
                which.cooperative(), () -> register.page(which, sorting, offset, Math.min(limit, ROWS_MAX)));
    }

    @Override
    public List<Sum> sums(Which which) {
        return tenants.read(which.cooperative(), () -> register.sums(which));
    }
}
