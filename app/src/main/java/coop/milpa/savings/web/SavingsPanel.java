package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberPanel;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a member has saved, on her page. */
@Component
class SavingsPanel implements MemberPanel {

    private static final int ORDER = 20;

    private final SavingsPositions positions;
    private final SharedAccounts sharing;

    SavingsPanel(SavingsPositions positions, SharedAccounts sharing) {
        this.positions = positions;
        this.sharing = sharing;
    }

    /**
     * Her accounts, what stands under them, and what else she may use.
     *
     * @param totals  a row for each currency, of those that are not closed
     * @param shared  without figures: the money is not hers
     */
    record Accounts(List<SavingsPosition> positions, List<AccountTotal> totals, List<SharedAccounts.Shared> shared) {

        /** Without anything held there is no column for it. */
        public boolean anyHeld() {
            return totals.stream().anyMatch(total -> !total.held().isZero());
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(SavingsInTheMenu.READ);
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<SavingsPosition> owned = positions.ownedBy(cooperative, member);
        List<SharedAccounts.Shared> shared = sharing.of(cooperative, member, day);
        if (owned.isEmpty() && shared.isEmpty()) {
            return Optional.empty();
        }
        List<SavingsPosition> open =
                owned.stream().filter(position -> !position.isClosed()).toList();
        List<AccountTotal> totals = AccountTotal.of(open);
        List<Money> saved = totals.stream().map(AccountTotal::balance).toList();
        var accounts = new Accounts(owned, totals, shared);
        return Optional.of(new Shown("savings/panel", accounts, saved));
    }
}
