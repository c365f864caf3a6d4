package coop.milpa.demo.internal;

import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.TransferContributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Resolution;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One member hands contributions over to another, as the board allowed her to: she keeps what every member keeps. */
@Component
class HandingOver {

    private final Contributions contributions;
    private final ContributionTransfers transfers;
    private final Staff staff;

    HandingOver(Contributions contributions, ContributionTransfers transfers, Staff staff) {
        this.contributions = contributions;
        this.transfers = transfers;
        this.staff = staff;
    }

    /** Whoever has most gives to whoever has least; nothing happens where nobody has more than she keeps. */
    void between(Site site, List<Member> adults, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        Land land = Land.of(site.cooperative().country());
        Map<MemberId, ContributionPosition> stand =
                contributions.positions(id, adults.stream().map(Member::id).toList(), day);
        List<Member> byPaidIn = adults.stream()
                .filter(member -> stand.containsKey(member.id()))
                .sorted(Comparator.comparing((Member member) -> paidIn(stand, member)))
                .toList();
        if (byPaidIn.size() < 2) {
            return;
        }
        Member giver = byPaidIn.getLast();
        Money free = paidIn(stand, giver).minus(Bylaws.firstContribution(land, MemberKind.PERSON));
        Money amount = free.compareTo(Bylaws.monthly(land)) < 0 ? free : Bylaws.monthly(land);
        if (amount.isPositive()) {
            handOver(site, giver, byPaidIn.getFirst(), amount, day);
        }
    }

    private void handOver(Site site, Member giver, Member receiver, Money amount, LocalDate day) {
        CooperativeId id = site.cooperative().id();
        staff.as(
                id,
                "manager",
                () -> Granted.of(transfers.transfer(new TransferContributions(
                        id,
                        RequestId.next(),
                        site.branch(),
                        giver.id(),
                        receiver.party(),
                        amount,
                        new Resolution("board", "12", "3", day),
                        "Acuerdo entre familiares"))));
    }

    private static Money paidIn(Map<MemberId, ContributionPosition> stand, Member member) {
        return Objects.requireNonNull(stand.get(member.id())).paidIn();
    }
}
