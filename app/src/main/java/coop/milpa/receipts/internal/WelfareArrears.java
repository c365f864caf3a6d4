package coop.milpa.receipts.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.StandingSource;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Members who owe more months of welfare dues than the cooperative bears. */
@Component
class WelfareArrears implements StandingSource {

    private final WelfareRegister register;
    private final Settings settings;
    private final TenantScope tenants;

    WelfareArrears(WelfareRegister register, Settings settings, TenantScope tenants) {
        this.register = register;
        this.settings = settings;
        this.tenants = tenants;
    }

    @Override
    public String reason() {
        return "receipts.welfare-arrears";
    }

    @Override
    public Set<MemberId> unfit(CooperativeId cooperative, LocalDate day) {
        return tenants.read(
                cooperative,
                () -> settings.get(cooperative, WelfareSettings.ARREARS_MONTHS_MAX, day)
                        .map(months -> register.owing(cooperative, day, months))
                        .orElse(Set.of()));
    }
}
