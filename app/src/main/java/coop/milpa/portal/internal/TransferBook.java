package coop.milpa.portal.internal;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.Days;
import coop.milpa.members.MemberBranches;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PlannedTransfer;
import coop.milpa.portal.TransferMoney;
import coop.milpa.portal.internal.TransferPolicy.Limits;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.savings.TransferSavings;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other modules know for a transfer, and the one that carries it out. */
@Component
class TransferBook {

    private final SavingsOperations operations;
    private final Cooperatives cooperatives;
    private final MemberBranches branches;
    private final Days days;
    private final Settings settings;

    TransferBook(
            SavingsOperations operations,
            Cooperatives cooperatives,
            MemberBranches branches,
            Days days,
            Settings settings) {
        this.operations = operations;
        this.cooperatives = cooperatives;
        this.branches = branches;
        this.days = days;
        this.settings = settings;
    }

    Optional<LocalDate> openDay(CooperativeId cooperative) {
        return days.open(cooperative);
    }

    Currency currency(CooperativeId cooperative) {
        return cooperatives.byId(cooperative).map(Cooperative::currency).orElseThrow();
    }

    Limits limits(CooperativeId cooperative, boolean toHerself, LocalDate day) {
        return toHerself
                ? limits(cooperative, PortalSettings.TO_HERSELF, PortalSettings.TO_HERSELF_IN_A_DAY, day)
                : limits(cooperative, PortalSettings.TO_OTHERS, PortalSettings.TO_OTHERS_IN_A_DAY, day);
    }

    private Limits limits(CooperativeId cooperative, SettingKey<Long> once, SettingKey<Long> inADay, LocalDate day) {
        return Limits.of(
                settings.get(cooperative, once, day), settings.get(cooperative, inADay, day), currency(cooperative));
    }

    long phoneWaits(CooperativeId cooperative, LocalDate day) {
        return settings.get(cooperative, PortalSettings.PHONE_WAITS, day);
    }

    /** By the same port as at the window, where she stands alone; she is who carries it out. */
    Outcome<SavingsReceipt> carryOut(TransferMoney command, PlannedTransfer.Destination to, LocalDate day) {
        MemberInside who = command.who();
        BranchId branch = branches.of(who.cooperative(), who.id(), day)
                .orElseGet(() -> cooperatives.mainBranch(who.cooperative()).id());
        var place = new SavingsOrder.Place(branch, Set.of(who.member().party()), Optional.empty());
        var actor = new ActorId(who.id().value());
        var order = new SavingsOrder(who.cooperative(), command.request(), actor, place);
        return operations.transfer(new TransferSavings(order, command.from(), to.number(), command.amount()));
    }
}
