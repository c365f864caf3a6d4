package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Due;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.TermDeposit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Says which deposits end when. */
@Service
class MaturityDesk implements Maturities {

    private final DepositRegister deposits;
    private final PlanRegister plans;
    private final Settings settings;
    private final TenantScope tenants;

    MaturityDesk(DepositRegister deposits, PlanRegister plans, Settings settings, TenantScope tenants) {
        this.deposits = deposits;
        this.plans = plans;
        this.settings = settings;
        this.tenants = tenants;
    }

    @Override
    public List<Due> planned(CooperativeId cooperative, Books.Period days, By by) {
        return tenants.read(cooperative, () -> plans.due(cooperative, days, by));
    }

    @Override
    public List<TermDeposit> toTell(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> deposits.ending(cooperative, told(cooperative, day), TO_TELL_MAX).stream()
                        .map(TermRow::deposit)
                        .toList());
    }

    @Override
    public long countToTell(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> plans.count(cooperative, told(cooperative, day)));
    }

    @Override
    public LocalDate toldUntil(CooperativeId cooperative, LocalDate day) {
        return day.plusDays(settings.get(cooperative, TermSettings.NOTICE_DAYS, day));
    }

    private Books.Period told(CooperativeId cooperative, LocalDate day) {
        return new Books.Period(day, toldUntil(cooperative, day));
    }
}
