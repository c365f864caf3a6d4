package coop.milpa.collections.internal;

import coop.milpa.collections.CollectionRefusal;
import coop.milpa.collections.HandOver;
import coop.milpa.collections.HandOverCollected;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Days;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.LedgerRefusal;
import coop.milpa.ledger.Posted;
import coop.milpa.ledger.Standing;
import coop.milpa.platform.AuditTrail;
import coop.milpa.platform.Change;
import coop.milpa.platform.Json;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enters what is handed over to billers: all that was collected until a day ended. In the caller's transaction. */
@Component
class HandOverDesk {

    static final String HAND_OVER = "collections.hand-over";

    private final HandOverRegister register;
    private final BillerRegister billers;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Days days;
    private final AuditTrail audit;

    HandOverDesk(
            HandOverRegister register,
            BillerRegister billers,
            Cooperatives cooperatives,
            Accounts accounts,
            Ledger ledger,
            Days days,
            AuditTrail audit) {
        this.register = register;
        this.billers = billers;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.ledger = ledger;
        this.days = days;
        this.audit = audit;
    }

    Outcome<HandOver> handOver(HandOverCollected asked) {
        CooperativeId cooperative = asked.cooperative();
        register.lock(cooperative, asked.biller());
        Optional<HandOver> before = register.asked(cooperative, asked.request());
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Optional<LocalDate> open = days.open(cooperative);
        Optional<BillerRegister.Kept> biller = billers.find(cooperative, asked.biller());
        if (open.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        if (biller.isEmpty()) {
            return Outcome.refused(new CollectionRefusal.UnknownBiller(asked.biller()));
        }
        return forbids(asked, open.get())
                .<Outcome<HandOver>>map(Outcome::refused)
                .orElseGet(
                        () -> ledger.post(entry(asked, biller.get().account())).map(posted -> keep(asked, posted)));
    }

    private static Outcome<HandOver> again(HandOverCollected asked, HandOver before) {
        boolean same = before.biller().equals(asked.biller())
                && before.through().equals(asked.through())
                && before.amount().equals(asked.paid())
                && before.reference().equals(asked.reference());
        return same ? Outcome.done(before) : Outcome.refused(new CollectionRefusal.RequestReused());
    }

    private Optional<CollectionRefusal> forbids(HandOverCollected asked, LocalDate open) {
        CooperativeId cooperative = asked.cooperative();
        if (asked.through().isAfter(open)) {
            return Optional.of(new CollectionRefusal.DayAhead(asked.through(), open));
        }
        if (register.isUsed(cooperative, asked.biller(), asked.reference())) {
            return Optional.of(new CollectionRefusal.ReferenceUsed(asked.reference()));
        }
        var owed = new Money(
                register.held(cooperative, asked.biller(), asked.through()),
                asked.paid().currency());
        return owed.isPositive() && owed.equals(asked.paid())
                ? Optional.empty()
                : Optional.of(new CollectionRefusal.HandOverOff(asked.paid(), owed));
    }

    private Entry entry(HandOverCollected asked, AccountId biller) {
        CooperativeId cooperative = asked.cooperative();
        AccountId bank = accounts.own(
                cooperative,
                AccountRole.CLEARING,
                cooperatives.mainBranch(cooperative).id(),
                asked.paid().currency());
        Heading heading = Heading.of(cooperative, asked.request(), HAND_OVER, asked.actor());
        return Entry.transfer(
                heading.saying(asked.biller() + " " + asked.reference()),
                biller,
                bank,
                asked.paid(),
                Standing.THIRD_PARTY);
    }

    private HandOver keep(HandOverCollected asked, Posted posted) {
        var handOver = new HandOver(
                asked.biller(),
                asked.through(),
                asked.paid(),
                asked.reference(),
                posted.entry(),
                posted.businessDate());
        register.add(asked, handOver);
        audit.record(
                asked.cooperative(),
                new Change(
                        new Subject("biller", asked.biller()),
                        "collections.handed-over",
                        Json.NOTHING,
                        Json.of(Map.of(
                                "through", asked.through().toString(),
                                "amount", asked.paid().toString(),
                                "reference", asked.reference()))));
        return handOver;
    }
}
