package coop.milpa.remittances.internal;

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
import coop.milpa.remittances.RemittanceRefusal;
import coop.milpa.remittances.SettlePayer;
import coop.milpa.remittances.Settlement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enters what payers settle: all that they owed until the end of a day that is over. In the caller's transaction. */
@Component
class SettlementDesk {

    static final String SETTLEMENT = "remittances.settlement";

    private final SettlementRegister register;
    private final PayerRegister payers;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Days days;
    private final AuditTrail audit;

    SettlementDesk(
            SettlementRegister register,
            PayerRegister payers,
            Cooperatives cooperatives,
            Accounts accounts,
            Ledger ledger,
            Days days,
            AuditTrail audit) {
        this.register = register;
        this.payers = payers;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.ledger = ledger;
        this.days = days;
        this.audit = audit;
    }

    Outcome<Settlement> settle(SettlePayer asked) {
        CooperativeId cooperative = asked.cooperative();
        register.lock(cooperative, asked.payer());
        Optional<Settlement> before = register.asked(cooperative, asked.request());
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Optional<LocalDate> open = days.open(cooperative);
        Optional<PayerRegister.Kept> payer = payers.find(cooperative, asked.payer());
        if (open.isEmpty()) {
            return Outcome.refused(new LedgerRefusal.NoOpenDay());
        }
        if (payer.isEmpty()) {
            return Outcome.refused(new RemittanceRefusal.UnknownPayer(asked.payer()));
        }
        return forbids(asked, open.get())
                .<Outcome<Settlement>>map(Outcome::refused)
                .orElseGet(
                        () -> ledger.post(entry(asked, payer.get().account())).map(posted -> keep(asked, posted)));
    }

    private static Outcome<Settlement> again(SettlePayer asked, Settlement before) {
        boolean same = before.payer().equals(asked.payer())
                && before.through().equals(asked.through())
                && before.amount().equals(asked.received())
                && before.reference().equals(asked.reference());
        return same ? Outcome.done(before) : Outcome.refused(new RemittanceRefusal.RequestReused());
    }

    private Optional<RemittanceRefusal> forbids(SettlePayer asked, LocalDate open) {
        CooperativeId cooperative = asked.cooperative();
        if (asked.through().isAfter(open)) {
            return Optional.of(new RemittanceRefusal.DayAhead(asked.through(), open));
        }
        if (register.isUsed(cooperative, asked.payer(), asked.reference())) {
            return Optional.of(new RemittanceRefusal.ReferenceUsed(asked.reference()));
        }
        var owed = new Money(
                register.owed(cooperative, asked.payer(), asked.through()),
                asked.received().currency());
        return owed.isPositive() && owed.equals(asked.received())
                ? Optional.empty()
                : Optional.of(new RemittanceRefusal.SettlementOff(asked.received(), owed));
    }

    private Entry entry(SettlePayer asked, AccountId payer) {
        CooperativeId cooperative = asked.cooperative();
        AccountId bank = accounts.own(
                cooperative,
                AccountRole.CLEARING,
                cooperatives.mainBranch(cooperative).id(),
                asked.received().currency());
        Heading heading = Heading.of(cooperative, asked.request(), SETTLEMENT, asked.actor());
        return Entry.transfer(
                heading.saying(asked.payer() + " " + asked.reference()),
                bank,
                payer,
                asked.received(),
                Standing.THIRD_PARTY);
    }

    private Settlement keep(SettlePayer asked, Posted posted) {
        var settlement = new Settlement(
                asked.payer(),
                asked.through(),
                asked.received(),
                asked.reference(),
                posted.entry(),
                posted.businessDate());
        register.add(asked, settlement);
        audit.record(
                asked.cooperative(),
                new Change(
                        new Subject("remittance-payer", asked.payer()),
                        "remittances.settled",
                        Json.NOTHING,
                        Json.of(Map.of(
                                "through", asked.through().toString(),
                                "amount", asked.received().toString(),
                                "reference", asked.reference()))));
        return settlement;
    }
}
