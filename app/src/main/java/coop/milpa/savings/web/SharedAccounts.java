package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a member may use that others own, jointly with her or by their leave. */
@Component
class SharedAccounts {

    private static final String AUTHORISED = new Mandate.Power.Authorised().key();

    private final SavingsPositions positions;
    private final MandateBook mandates;
    private final Members members;

    SharedAccounts(SavingsPositions positions, MandateBook mandates, Members members) {
        this.positions = positions;
        this.mandates = mandates;
        this.members = members;
    }

    /**
     * An account of somebody else.
     *
     * @param owner  empty if the register of members does not know her
     * @param power  the message that says how far the member may use it
     */
    record Shared(SavingsPosition position, Optional<Member> owner, String power) {}

    /** By number, without those that are closed; one that is shared in two ways is there twice. */
    List<Shared> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<MandateBook.Held> held = members.find(cooperative, member)
                .map(her -> mandates.heldBy(cooperative, her.party(), day))
                .orElse(List.of());
        List<MemberId> granting = held.stream().map(MandateBook.Held::owner).toList();
        List<SavingsPosition> others = positions.ofOthers(cooperative, member, granting).stream()
                .filter(position -> !position.isClosed())
                .toList();
        Map<MemberId, Member> owners = members.named(
                cooperative, others.stream().map(SharedAccounts::owner).toList());
        return others.stream()
                .flatMap(position -> powers(position, member, held)
                        .map(power -> new Shared(position, Optional.ofNullable(owners.get(owner(position))), power)))
                .toList();
    }

    private static Stream<String> powers(SavingsPosition position, MemberId member, List<MandateBook.Held> held) {
        boolean named = position.account().terms().authorised().contains(member);
        return Stream.concat(
                named ? Stream.of(AUTHORISED) : Stream.empty(),
                held.stream()
                        .filter(each -> each.owner().equals(owner(position)))
                        .map(MandateBook.Held::mandate)
                        .filter(mandate -> mandate.reaches(position.account().id()))
                        .map(mandate -> mandate.power().key()));
    }

    private static MemberId owner(SavingsPosition position) {
        return position.account().terms().owner();
    }
}
