package coop.milpa.contributions.internal;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberPanel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A member's part of the capital, on her page. */
@Component
class ContributionsPanel implements MemberPanel {

    private static final int ORDER = 30;

    private final Contributions contributions;

    ContributionsPanel(Contributions contributions) {
        this.contributions = contributions;
    }

    /**
     * Her account and where it stands.
     *
     * @param notDue  what she has promised for days that are to come
     */
    record Capital(ContributionAccount account, ContributionPosition position, Money notDue) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<MemberId> her = List.of(member);
        Optional<ContributionAccount> account =
                Optional.ofNullable(contributions.accounts(cooperative, her).get(member));
        Optional<ContributionPosition> position = Optional.ofNullable(
                contributions.positions(cooperative, her, day).get(member));
        return account.flatMap(one -> position.map(stands -> shown(one, stands)));
    }

    private static Shown shown(ContributionAccount account, ContributionPosition position) {
        Money notDue = position.unpaid().minus(position.arrears());
        return new Shown("contributions/panel", new Capital(account, position, notDue), List.of(position.paidIn()));
    }
}
