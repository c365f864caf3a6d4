package coop.milpa.savings.internal;

import static java.util.stream.Collectors.toMap;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Availability;
import coop.milpa.ledger.Availability.Now;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Earnings;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.ProductRules.Kind;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPosition.Blocks;
import coop.milpa.savings.SavingsPosition.Figures;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts together what the register, the rules and the books say of accounts: one statement each. */
@Service
class PositionDesk implements SavingsPositions {

    private final PositionRegister register;
    private final RulesBook rules;
    private final Availability availability;
    private final Earnings earnings;
    private final Days days;
    private final TenantScope tenants;

    PositionDesk(
            PositionRegister register,
            RulesBook rules,
            Availability availability,
            Earnings earnings,
            Days days,
            TenantScope tenants) {
        this.register = register;
        this.rules = rules;
        this.availability = availability;
        this.earnings = earnings;
        this.days = days;
        this.tenants = tenants;
    }

    @Override
    public List<SavingsPosition> ownedBy(CooperativeId cooperative, MemberId owner) {
        return tenants.read(cooperative, () -> positions(cooperative, register.ownedBy(cooperative, owner)));
    }

    @Override
    public List<SavingsPosition> ofOthers(CooperativeId cooperative, MemberId member, Collection<MemberId> owners) {
        return tenants.read(cooperative, () -> positions(cooperative, register.ofOthers(cooperative, member, owners)));
    }

    @Override
    public Optional<SavingsPosition> of(CooperativeId cooperative, String number) {
        return tenants.read(
                cooperative,
                () -> positions(cooperative, register.numbered(cooperative, number)).stream()
                        .findFirst());
    }

    @Override
    public List<Sum> sums(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> {
            LocalDate day = days.open(cooperative).orElseThrow();
            Map<String, Long> saved = earnings.sums(cooperative, day, List.of()).stream()
                    .collect(toMap(Earnings.Sum::earns, Earnings.Sum::balance));
            return register.counts(cooperative).stream()
                    .map(count -> sum(count, saved.getOrDefault(count.group().earns(), 0L)))
                    .toList();
        });
    }

    private static Sum sum(PositionRegister.Count count, long saved) {
        return new Sum(
                count.group().product(),
                count.accounts(),
                new Money(saved, count.group().currency()));
    }

    private List<SavingsPosition> positions(CooperativeId cooperative, List<PositionRegister.Known> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        LocalDate day = days.open(cooperative).orElseThrow();
        Map<Group, Rules> inForce =
                rules.inForce(cooperative, day).stream().collect(toMap(RulesBook::groupOf, each -> each.rules()));
        List<AccountId> ids = accounts.stream().map(one -> one.account().id()).toList();
        Map<AccountId, Now> now = availability.now(cooperative, ids);
        return accounts.stream()
                .map(one -> position(
                        one,
                        inForce.getOrDefault(one.group(), Rules.plain(Kind.DEMAND)),
                        now.getOrDefault(one.account().id(), new Now(0, 0, 0)),
                        day))
                .toList();
    }

    private static SavingsPosition position(PositionRegister.Known known, Rules rules, Now now, LocalDate day) {
        var balance = new Money(now.balance(), known.group().currency());
        var terms = new Position.Terms(rules, known.quotas());
        var position = new Position(known.account(), terms, known.state(), balance, 0, day);
        var figures = new Figures(
                balance, position.money(now.held()), AvailablePolicy.available(position, position.money(now.free())));
        var state = known.state();
        return new SavingsPosition(
                known.account(),
                known.product(),
                figures,
                new Blocks(state.closedOn(), state.blockedBy(), state.dormantSince(), position.keptUntil()),
                known.quotas());
    }
}
