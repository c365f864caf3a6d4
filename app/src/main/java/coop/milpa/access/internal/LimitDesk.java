package coop.milpa.access.internal;

import coop.milpa.access.RoleRefusal;
import coop.milpa.access.internal.LimitRegister.Bounds;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Actor;
import coop.milpa.platform.AmountLimits;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Holds what a person posts against the limits of her roles. */
@Service
class LimitDesk implements AmountLimits {

    private final LimitRegister register;
    private final CurrentActor current;
    private final Calendars calendars;
    private final TenantScope tenants;

    LimitDesk(LimitRegister register, CurrentActor current, Calendars calendars, TenantScope tenants) {
        this.register = register;
        this.current = current;
        this.calendars = calendars;
        this.tenants = tenants;
    }

    /** What somebody else has said yes to is beyond nobody's limit: how much she may say yes to was asked then. */
    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, Act act) {
        if (current.get().approver().isPresent()) {
            return Optional.empty();
        }
        return person().flatMap(who -> tenants.write(cooperative, () -> forbids(cooperative, who, act)));
    }

    private Optional<Refusal> forbids(CooperativeId cooperative, ActorId who, Act act) {
        Bounds bounds = register.bounds(cooperative, who, act);
        Money amount = act.amount();
        Optional<Refusal> atOnce = bounds.perOperation()
                .filter(most -> amount.minor() > most)
                .map(most -> new RoleRefusal.OverLimit(new Money(most, amount.currency())));
        return atOnce.or(() -> bounds.perDay().flatMap(most -> overDaily(cooperative, who, act, most)));
    }

    private Optional<Refusal> overDaily(CooperativeId cooperative, ActorId who, Act act, long most) {
        LocalDate today = calendars.today(cooperative);
        long left = Math.max(0, most - register.posted(cooperative, who, act, today));
        Money amount = act.amount();
        return amount.minor() <= left
                ? Optional.empty()
                : Optional.of(new RoleRefusal.OverDailyLimit(
                        new Money(most, amount.currency()), new Money(left, amount.currency())));
    }

    @Override
    public void posted(CooperativeId cooperative, Act act) {
        person().ifPresent(who ->
                tenants.run(cooperative, () -> register.add(cooperative, who, act, calendars.today(cooperative))));
    }

    private Optional<ActorId> person() {
        Actor actor = current.get().actor();
        return actor.kind() == Actor.Kind.PERSON ? Optional.of(actor.id()) : Optional.empty();
    }
}
