package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberPanel;
import coop.milpa.termdeposits.TermDeposits;
import coop.milpa.termdeposits.TermPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a member has left for a time, on her page. */
@Component
class TermPanel implements MemberPanel {

    private static final int ORDER = 25;

    private final TermDeposits deposits;

    TermPanel(TermDeposits deposits) {
        this.deposits = deposits;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(TermsInTheMenu.READ);
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<TermPosition> open = deposits.ownedBy(cooperative, member).stream()
                .filter(position -> position.deposit().isOpen())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Money> owed = new TreeMap<>();
        open.stream()
                .map(position -> position.deposit().principal())
                .forEach(money -> owed.merge(money.currency().getCurrencyCode(), money, Money::plus));
        return Optional.of(new Shown("termdeposits/panel", open, List.copyOf(owed.values())));
    }
}
