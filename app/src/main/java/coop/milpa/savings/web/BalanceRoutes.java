package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.ProvenBalance;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.web.CertifiedBalances.Certified;
import coop.milpa.web.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member has saved on a day, as a certificate says it, and what of others she may use. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{member}")
@Needs(SavingsInTheMenu.READ)
class BalanceRoutes {

    private final NamedSavings named;
    private final Members members;
    private final SavingsPositions positions;
    private final CertifiedBalances balances;
    private final SharedAccounts sharing;
    private final Days days;
    private final Answers answers;

    BalanceRoutes(
            NamedSavings named,
            Members members,
            SavingsPositions positions,
            CertifiedBalances balances,
            SharedAccounts sharing,
            Days days,
            Answers answers) {
        this.named = named;
        this.members = members;
        this.positions = positions;
        this.balances = balances;
        this.sharing = sharing;
        this.days = days;
        this.answers = answers;
    }

    /**
     * What a certificate of balances says.
     *
     * @param on  when this day ended
     * @param closed  whether that day's books are closed, so that nothing in them changes any more
     * @param totals  a sum for each currency
     */
    record CertificateText(String member, String on, boolean closed, List<BalanceText> accounts, List<Amount> totals) {}

    /**
     * What one account stood at.
     *
     * @param proof  the short code by which anybody checks it, if the day is proven
     */
    record BalanceText(String account, String product, Amount balance, Optional<String> proof) {}

    /**
     * An account of somebody else.
     *
     * @param owner  her number, if the register knows her
     * @param power  how far the member may use it, as a code that stays
     */
    record SharedText(String account, String product, Optional<String> owner, String power) {}

    /** The last closed day if none is said; the open one before any is. */
    @GetMapping("/balances")
    ResponseEntity<String> balances(
            @PathVariable String cooperative, @PathVariable String member, @RequestParam Map<String, String> given) {
        Cooperative home = named.cooperative(cooperative);
        Member owner = owner(home, member);
        LocalDate open = days.open(home.id()).orElse(home.booksFrom());
        LocalDate day = new Query(given)
                .day("on")
                .orElseGet(() ->
                        days.lastClosed(home.id()).map(closed -> closed.date()).orElse(open));
        if (day.isAfter(open) || day.isBefore(home.booksFrom())) {
            throw Query.bad("on", "not-in-books", home.booksFrom().toString(), open.toString());
        }
        Certified certified = balances.of(home.id(), positions.ownedBy(home.id(), owner.id()), day);
        return answers.list(new CertificateText(
                owner.number(),
                day.toString(),
                certified.closed(),
                certified.rows().stream().map(BalanceRoutes::told).toList(),
                certified.totals().stream().map(Amount::of).toList()));
    }

    private static BalanceText told(CertifiedBalances.Row row) {
        var terms = row.position().account().terms();
        return new BalanceText(
                terms.number(),
                terms.product(),
                Amount.of(row.balance()),
                row.proof().map(ProvenBalance::code));
    }

    /** Without figures: the money is not hers. */
    @GetMapping("/shared-accounts")
    ResponseEntity<String> shared(@PathVariable String cooperative, @PathVariable String member) {
        Cooperative home = named.cooperative(cooperative);
        Member user = owner(home, member);
        LocalDate open = days.open(home.id()).orElse(home.booksFrom());
        List<SharedText> all = sharing.of(home.id(), user.id(), open).stream()
                .map(each -> new SharedText(
                        each.position().account().terms().number(),
                        each.position().account().terms().product(),
                        each.owner().map(Member::number),
                        each.power()))
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    private Member owner(Cooperative home, String number) {
        return members.find(home.id(), number).orElseThrow(() -> InAddress.unknown("members.unknown-member", number));
    }
}
