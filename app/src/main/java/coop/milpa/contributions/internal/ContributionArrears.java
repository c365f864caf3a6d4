package coop.milpa.contributions.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.StandingSource;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Members with more quotas, or more money, in arrears than the cooperative bears. */
@Component
class ContributionArrears implements StandingSource {

    private final QuotaRegister quotas;
    private final Settings settings;
    private final TenantScope tenants;

    ContributionArrears(QuotaRegister quotas, Settings settings, TenantScope tenants) {
        this.quotas = quotas;
        this.settings = settings;
        this.tenants = tenants;
    }

    @Override
    public String reason() {
        return "contributions.arrears";
    }

    @Override
    public Set<MemberId> unfit(CooperativeId cooperative, LocalDate day) {
        return tenants.read(cooperative, () -> {
            Optional<Long> number = settings.get(cooperative, ContributionSettings.ARREARS_QUOTAS_MAX, day);
            Optional<Money> amount = settings.get(cooperative, ContributionSettings.ARREARS_AMOUNT_MAX, day);
            return number.isEmpty() && amount.isEmpty()
                    ? Set.of()
                    : quotas.inArrears(cooperative, day, number, amount);
        });
    }
}
