package coop.milpa.termdeposits.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.Due;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.termdeposits.TermDeposit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says which deposits end when. */
@Service
class MaturityDesk implements Maturities {

    private static final int ROWS_MAX = 1_000;

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
        long before = settings.get(cooperative, TermSettings.NOTICE_DAYS, day);
        return tenants.read(
                cooperative,
                () -> rows(
                        cooperative,
                        new DepositRegister.Wanted(
                                "t.ended_on is null and t.matures = :on", Map.of("on", day.plusDays(before)))));
    }

    @Override
    public List<TermDeposit> ending(CooperativeId cooperative, LocalDate day, int withinDays) {
        var wanted = new DepositRegister.Wanted(
                "t.ended_on is null and t.matures between :from and :to",
                Map.of("from", day, "to", day.plusDays(withinDays)));
        return tenants.read(cooperative, () -> rows(cooperative, wanted)).stream()
                .sorted(Comparator.comparing((TermDeposit one) -> one.term().matures())
                        .thenComparingLong(TermDeposit::number))
                .limit(ROWS_MAX)
                .toList();
    }

    private List<TermDeposit> rows(CooperativeId cooperative, DepositRegister.Wanted wanted) {
        return deposits.where(cooperative, wanted).stream()
                .map(TermRow::deposit)
                .toList();
    }
}
