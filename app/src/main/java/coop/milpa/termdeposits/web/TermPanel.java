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

    /** Those that are open, and what they come to in each currency. */
    record Deposits(List<TermPosition> open, List<Total> totals) {}

    /** All of one currency together. */
    record Total(Money principal, Money accrued, Money pledged) {

        Total plus(Total other) {
            return new Total(principal.plus(other.principal), accrued.plus(other.accrued), pledged.plus(other.pledged));
        }
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
        List<Total> totals = totals(open);
        return Optional.of(new Shown(
                "termdeposits/panel",
                new Deposits(open, totals),
                totals.stream().map(Total::principal).toList()));
    }

    private static List<Total> totals(List<TermPosition> open) {
        Map<String, Total> totals = new TreeMap<>();
        open.forEach(one -> totals.merge(
                one.deposit().principal().currency().getCurrencyCode(),
                new Total(one.deposit().principal(), one.accrued(), one.pledged()),
                Total::plus));
        return List.copyOf(totals.values());
    }
}
