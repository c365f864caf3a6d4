package coop.milpa.receipts.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Memberships;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes the welfare dues of the month that begins, when the last day of a month closes. Opens the fund with them, so
 * that a preview need not write.
 */
@Component
class WelfareStep implements CloseStep {

    private static final int ORDER = 430;

    private final WelfareRegister register;
    private final WelfareDestination destination;
    private final Memberships memberships;
    private final Settings settings;

    WelfareStep(WelfareRegister register, WelfareDestination destination, Memberships memberships, Settings settings) {
        this.register = register;
        this.destination = destination;
        this.memberships = memberships;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "receipts.welfare-dues";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        LocalDate next = day.plusDays(1);
        Optional<Money> due = next.getDayOfMonth() == 1
                ? settings.get(cooperative, WelfareSettings.MONTHLY_DUE, next)
                : Optional.empty();
        if (due.isEmpty()) {
            return StepFigures.none();
        }
        destination.fund(cooperative, due.get().currency());
        Set<MemberId> active = memberships.active(cooperative, next);
        return new StepFigures(register.make(cooperative, YearMonth.from(next), due.get(), active), "");
    }
}
