package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds a savings account by its whole number. */
@Component
class AccountsSource implements SearchSource {

    private final SavingsPositions positions;
    private final Members members;

    AccountsSource(SavingsPositions positions, Members members) {
        this.positions = positions;
        this.members = members;
    }

    @Override
    public Message heading() {
        return Message.of("savings.search.accounts");
    }

    @Override
    public String permission() {
        return SavingsInTheMenu.READ;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return positions
                .of(cooperative, text)
                .map(position -> new Found(List.of(hit(cooperative, position)), false))
                .orElse(Found.NOTHING);
    }

    private Hit hit(CooperativeId cooperative, SavingsPosition position) {
        var terms = position.account().terms();
        MemberId owner = terms.owner();
        Optional<Member> member = members.find(cooperative, owner);
        return new Hit(
                position.product().name(LocaleContextHolder.getLocale()),
                terms.number(),
                member.map(Member::name).orElse(""),
                Message.of("savings.search.by-number"),
                "/accounts/" + UriUtils.encodePathSegment(terms.number(), StandardCharsets.UTF_8),
                true);
    }
}
