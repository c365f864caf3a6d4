package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Availability.Available;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.internal.ChargeRegister.Charge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts the quotas of programmed savings that were missed on the closing day, and charges what the rules say. */
@Component
class QuotaStep implements CloseStep {

    static final String NAME = "savings.missed-quotas";
    private static final int ORDER = 410;

    private final RulesBook rules;
    private final PlanRegister plans;
    private final ReleaseRegister register;
    private final Availability availability;
    private final ChargeRegister charges;
    private final CloseBooks books;

    QuotaStep(
            RulesBook rules,
            PlanRegister plans,
            ReleaseRegister register,
            Availability availability,
            ChargeRegister charges,
            CloseBooks books) {
        this.rules = rules;
        this.plans = plans;
        this.register = register;
        this.availability = availability;
        this.charges = charges;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        List<PlanStanding> missing = plans.movingOn(cooperative, day).stream()
                .filter(plan -> PlanPolicy.missedOn(plan, day))
                .toList();
        if (missing.isEmpty()) {
            return StepFigures.none();
        }
        register.missed(
                cooperative,
                day,
                missing.stream()
                        .collect(Collectors.toMap(
                                PlanStanding::account, plan -> plan.quotas().dueBy(day))));
        Map<AccountId, Integer> missed = register.missed(cooperative, missing);
        missing.stream()
                .collect(Collectors.groupingBy(QuotaStep::group))
                .forEach((group, its) -> charge(cooperative, new CloseBooks.Name(NAME, group, day), its, missed));
        return new StepFigures(missing.size(), "");
    }

    static Group group(PlanStanding plan) {
        return new Group(plan.product(), plan.paid().currency());
    }

    private void charge(
            CooperativeId cooperative,
            CloseBooks.Name name,
            List<PlanStanding> plansOfGroup,
            Map<AccountId, Integer> missed) {
        Rules inForce = rules.inForce(cooperative, name.group(), name.day());
        if (inForce.plan().missed().penalty() == 0) {
            return;
        }
        List<AccountId> theirs =
                plansOfGroup.stream().map(PlanStanding::account).toList();
        Map<AccountId, Long> free = availability.of(cooperative, theirs, name.day()).stream()
                .collect(Collectors.toMap(Available::account, Available::free));
        List<Charge> due = new ArrayList<>();
        Map<AccountId, Long> changes = new HashMap<>();
        long sum = 0;
        for (PlanStanding plan : plansOfGroup) {
            long penalty = PlanPolicy.penalty(inForce.plan().missed(), missed.getOrDefault(plan.account(), 0));
            long charged = FeePolicy.charge(penalty, free.getOrDefault(plan.account(), 0L), inForce);
            if (charged > 0) {
                due.add(new Charge(plan.account(), ChargeRegister.Reason.MISSED_QUOTA, charged));
                changes.put(plan.account(), charged);
                sum += charged;
            }
        }
        if (sum > 0) {
            changes.put(books.own(cooperative, AccountRole.PENALTY_INCOME, name.group()), -sum);
            charges.add(cooperative, name.day(), books.post(cooperative, name, changes), due);
        }
    }
}
