package coop.milpa.savings.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Availability.Available;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.internal.ReleaseRegister.Released;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Pays out what was kept until the closing day, into the owner's demand savings: plans that are fulfilled, with their
 * bonus, and a season's savings. What is held stays; so does all of it where the owner has no demand savings.
 */
@Component
class ReleaseStep implements CloseStep {

    static final String NAME = "savings.release";
    private static final int ORDER = 420;

    private final RulesBook rules;
    private final PlanRegister plans;
    private final SavingsRegister accounts;
    private final ReleaseRegister register;
    private final ReceivedRegister takers;
    private final Availability availability;
    private final InterestToDate interest;
    private final CloseBooks books;

    ReleaseStep(
            RulesBook rules,
            PlanRegister plans,
            SavingsRegister accounts,
            ReleaseRegister register,
            ReceivedRegister takers,
            Availability availability,
            InterestToDate interest,
            CloseBooks books) {
        this.rules = rules;
        this.plans = plans;
        this.accounts = accounts;
        this.register = register;
        this.takers = takers;
        this.availability = availability;
        this.interest = interest;
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
        List<PlanStanding> mature = plans.movingOn(cooperative, day).stream()
                .filter(plan -> PlanPolicy.maturesOn(plan, day))
                .toList();
        long rows = 0;
        for (ProductRules each : rules.inForce(cooperative, day)) {
            Group group = RulesBook.groupOf(each);
            List<PlanStanding> its = mature.stream()
                    .filter(plan -> QuotaStep.group(plan).equals(group))
                    .toList();
            Map<AccountId, MemberId> due = isSeason(each, day) ? all(cooperative, group) : owners(its);
            if (!due.isEmpty()) {
                Map<AccountId, Long> bonuses = bonuses(cooperative, each, its, day, due.keySet());
                rows += release(cooperative, new CloseBooks.Name(NAME, group, day), due, bonuses);
            }
        }
        return new StepFigures(rows, "");
    }

    private static boolean isSeason(ProductRules each, LocalDate day) {
        return each.rules()
                .plan()
                .release()
                .filter(on -> on.atYear(day.getYear()).equals(day))
                .isPresent();
    }

    private Map<AccountId, MemberId> all(CooperativeId cooperative, Group group) {
        return accounts
                .where(
                        cooperative,
                        "product = :product and currency = :currency",
                        Map.of(
                                "product",
                                group.product(),
                                "currency",
                                group.currency().getCurrencyCode()))
                .stream()
                .collect(Collectors.toMap(
                        SavingsAccount::id, account -> account.terms().owner()));
    }

    private static Map<AccountId, MemberId> owners(List<PlanStanding> plans) {
        return plans.stream().collect(Collectors.toMap(PlanStanding::account, PlanStanding::owner));
    }

    private Map<AccountId, Long> bonuses(
            CooperativeId cooperative,
            ProductRules each,
            List<PlanStanding> mature,
            LocalDate day,
            Set<AccountId> due) {
        interest.giveClosing(cooperative, due, day);
        Map<AccountId, Integer> missed = register.missed(cooperative, mature);
        Map<AccountId, Long> given = register.interest(cooperative, mature);
        Map<AccountId, Long> bonuses = new HashMap<>();
        for (PlanStanding plan : mature) {
            long bonus = PlanPolicy.bonus(
                    each.rules().plan(),
                    missed.getOrDefault(plan.account(), 0),
                    given.getOrDefault(plan.account(), 0L));
            bonuses.put(plan.account(), bonus);
        }
        return bonuses;
    }

    private long release(
            CooperativeId cooperative,
            CloseBooks.Name name,
            Map<AccountId, MemberId> due,
            Map<AccountId, Long> bonuses) {
        Map<MemberId, AccountId> into = takers.takers(cooperative, Set.copyOf(due.values())).stream()
                .filter(taker -> taker.none().currency().equals(name.group().currency()))
                .collect(Collectors.toMap(ReceivedRegister.Taker::owner, ReceivedRegister.Taker::account));
        List<Released> released = new ArrayList<>();
        for (Available one : availability.of(cooperative, due.keySet(), name.day())) {
            MemberId owner = due.get(one.account());
            if (owner != null) {
                Optional<AccountId> taker = Optional.ofNullable(into.get(owner));
                long bonus = bonuses.getOrDefault(one.account(), 0L);
                long amount = taker.isPresent() ? Math.max(one.free(), 0) + bonus : 0;
                if (amount > 0 || bonus > 0) {
                    released.add(new Released(one.account(), bonus, amount, taker.filter(any -> amount > 0)));
                }
            }
        }
        if (!released.isEmpty()) {
            books.post(cooperative, name, changes(cooperative, name.group(), released));
            register.released(cooperative, name.day(), released);
        }
        return released.size();
    }

    /** The account gives what goes out and takes the bonus; who is given from several is given one sum. */
    private Map<AccountId, Long> changes(CooperativeId cooperative, Group group, List<Released> released) {
        Map<AccountId, Long> changes = new HashMap<>();
        for (Released one : released) {
            changes.merge(one.account(), one.amount() - one.bonus(), Math::addExact);
            one.into().ifPresent(taker -> changes.merge(taker, -one.amount(), Math::addExact));
        }
        long bonus = released.stream().mapToLong(Released::bonus).sum();
        changes.put(books.own(cooperative, AccountRole.INTEREST_EXPENSE_SAVINGS, group), bonus);
        return changes;
    }
}
