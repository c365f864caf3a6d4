package coop.milpa.demo.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.savings.CourtOrder;
import coop.milpa.savings.HoldSavings;
import coop.milpa.savings.HoldSavings.Reason;
import coop.milpa.savings.OrderedSavings;
import coop.milpa.savings.SavingsBlocks;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsOrder.Place;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps some savings from moving: a made-up court has one account frozen, and parts of others are held. */
@Component
class Blocks {

    private static final List<Reason> REASONS = List.of(Reason.values());

    private final SavingsBlocks blocks;
    private final SavingsPositions positions;
    private final Staff staff;

    Blocks(SavingsBlocks blocks, SavingsPositions positions, Staff staff) {
        this.blocks = blocks;
        this.positions = positions;
        this.staff = staff;
    }

    /** The last one's account is frozen; a quarter of what each of the others has is held, each for another reason. */
    void put(Site site, List<Member> members, LocalDate day) {
        for (int n = 0; n < members.size() - 1; n++) {
            Reason reason = REASONS.get(n % REASONS.size());
            first(site, members.get(n)).ifPresent(account -> hold(site, account, reason, day));
        }
        first(site, members.getLast()).ifPresent(account -> freeze(site, account));
    }

    private Optional<SavingsPosition> first(Site site, Member member) {
        return positions.ownedBy(site.cooperative().id(), member.id()).stream()
                .filter(position -> !position.isClosed())
                .findFirst();
    }

    private void hold(Site site, SavingsPosition position, Reason reason, LocalDate day) {
        Money quarter = new Money(
                position.figures().available().minor() / 4, site.cooperative().currency());
        if (quarter.isPositive()) {
            Granted.of(blocks.hold(
                    new HoldSavings(order(site), number(position), quarter, reason, Optional.of(day.plusMonths(2)))));
        }
    }

    private void freeze(Site site, SavingsPosition position) {
        var court = new CourtOrder("Juzgado de Paz inventado", "Causa 7-2025");
        Granted.of(blocks.freeze(new OrderedSavings(order(site), number(position), court)));
    }

    private static String number(SavingsPosition position) {
        return position.account().terms().number();
    }

    private SavingsOrder order(Site site) {
        CooperativeId id = site.cooperative().id();
        var place = new Place(site.branch(), Set.of(), Optional.empty());
        return new SavingsOrder(id, RequestId.next(), staff.id(id, "manager"), place);
    }
}
