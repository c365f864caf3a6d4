package coop.milpa.receipts.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
    private final Members members;
    private final Settings settings;

    WelfareStep(WelfareRegister register, WelfareDestination destination, Members members, Settings settings) {
        this.register = register;
        this.destination = destination;
        this.members = members;
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
        List<MemberId> all =
                members.all(cooperative).values().stream().map(Member::id).toList();
        return new StepFigures(register.make(cooperative, YearMonth.from(next), due.get(), all), "");
    }
}
