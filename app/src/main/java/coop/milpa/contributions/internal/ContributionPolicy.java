package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPlan;
import coop.milpa.contributions.ContributionRefusal;
import coop.milpa.contributions.PayContributions.Amount;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Refusal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whether contributions may be paid in or planned. */
final class ContributionPolicy {

    private static final int DUE_DAY_MAX = 31;

    private ContributionPolicy() {}

    /** Why these amounts may not be paid in; caps are {@link Caps}'s. */
    static Optional<Refusal> forbidsPaying(List<Amount> amounts, Map<MemberId, ContributionAccount> accounts) {
        Set<MemberId> seen = new HashSet<>();
        for (Amount amount : amounts) {
            Optional<ContributionAccount> account = open(accounts, amount.member());
            if (account.isEmpty()) {
                return Optional.of(new ContributionRefusal.NoAccount(amount.member()));
            }
            if (!amount.money().isPositive()) {
                return Optional.of(new ContributionRefusal.AmountNotPositive(amount.money()));
            }
            if (!seen.add(amount.member())) {
                return Optional.of(new ContributionRefusal.MemberTwice(amount.member()));
            }
            if (!amount.money().currency().equals(account.get().currency())) {
                return Optional.of(new ContributionRefusal.WrongCurrency(
                        amount.money(), account.get().currency()));
            }
        }
        return Optional.empty();
    }

    /** Why these plans may not be agreed in a month; months that are due already are the register's to say. */
    static Optional<Refusal> forbidsPlanning(
            List<ContributionPlan> plans, Map<MemberId, ContributionAccount> accounts, YearMonth open) {
        Set<MemberId> seen = new HashSet<>();
        for (ContributionPlan plan : plans) {
            Optional<ContributionAccount> account = open(accounts, plan.member());
            if (account.isEmpty()) {
                return Optional.of(new ContributionRefusal.NoAccount(plan.member()));
            }
            if (!seen.add(plan.member())) {
                return Optional.of(new ContributionRefusal.MemberTwice(plan.member()));
            }
            if (!plan.amount().currency().equals(account.get().currency())) {
                return Optional.of(new ContributionRefusal.WrongCurrency(
                        plan.amount(), account.get().currency()));
            }
            if (plan.dueDay() < 1 || plan.dueDay() > DUE_DAY_MAX || plan.amount().isNegative()) {
                return Optional.of(new ContributionRefusal.BadPlan(plan.dueDay()));
            }
            if (plan.from().isBefore(open)) {
                return Optional.of(new ContributionRefusal.PlanInPast(plan.from(), open));
            }
        }
        return Optional.empty();
    }

    private static Optional<ContributionAccount> open(Map<MemberId, ContributionAccount> accounts, MemberId member) {
        return Optional.ofNullable(accounts.get(member)).filter(ContributionAccount::isOpen);
    }
}
