package coop.milpa.shares.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.MemberPanel;
import coop.milpa.shares.MemberShares;
import coop.milpa.shares.MemberShares.Declared;
import coop.milpa.shares.Redemption;
import coop.milpa.shares.Redemptions;
import coop.milpa.shares.Surpluses;
import coop.milpa.shares.Way;
import coop.milpa.web.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a member was given of surpluses, and what is owed to her of contributions, on her page. */
@Component
class SharesPanel implements MemberPanel {

    private static final int ORDER = 35;

    private final MemberShares shares;
    private final Redemptions redemptions;
    private final Surpluses surpluses;

    SharesPanel(MemberShares shares, Redemptions redemptions, Surpluses surpluses) {
        this.shares = shares;
        this.redemptions = redemptions;
        this.surpluses = surpluses;
    }

    /** What stands in it. */
    record Hers(List<Declared> declared, List<Total> totals, List<Owed> redemptions, Optional<Way> chosen) {}

    /** What was declared to her in one currency. */
    record Total(Money interest, Money refund) {}

    /** A redemption, and why it is not paid now. */
    record Owed(Redemption redemption, Optional<Message> objection) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> permission() {
        return Optional.of(SharesInTheMenu.READ);
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<Declared> declared = shares.ofMember(cooperative, member);
        List<Owed> owed = redemptions.of(cooperative, member).stream()
                .map(one ->
                        new Owed(one, redemptions.objection(cooperative, one).map(Message::of)))
                .toList();
        var hers = new Hers(declared, totals(declared), owed, surpluses.chosen(cooperative, member));
        if (declared.isEmpty() && owed.isEmpty() && hers.chosen().isEmpty()) {
            return Optional.empty();
        }
        List<Money> money = Stream.concat(
                        declared.stream()
                                .filter(each -> !each.share().isPaid())
                                .map(each -> each.share().total()),
                        owed.stream().map(each -> each.redemption().sums().owed()))
                .filter(Money::isPositive)
                .toList();
        return Optional.of(new Shown("shares/panel", hers, sums(money)));
    }

    private static List<Total> totals(List<Declared> declared) {
        List<Money> interest =
                sums(declared.stream().map(each -> each.share().interest()).toList());
        List<Money> refund =
                sums(declared.stream().map(each -> each.share().refund()).toList());
        return IntStream.range(0, interest.size())
                .mapToObj(n -> new Total(interest.get(n), refund.get(n)))
                .toList();
    }

    private static List<Money> sums(List<Money> money) {
        return money.stream()
                .map(Money::currency)
                .distinct()
                .map(currency -> money.stream()
                        .filter(each -> each.currency().equals(currency))
                        .reduce(Money.zero(currency), Money::plus))
                .toList();
    }
}
