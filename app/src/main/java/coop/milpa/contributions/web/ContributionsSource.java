package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionAccount;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds an account of contributions by its whole number; it is shown on the page of the member whose it is. */
@Component
class ContributionsSource implements SearchSource {

    private final Contributions contributions;
    private final Members members;

    ContributionsSource(Contributions contributions, Members members) {
        this.contributions = contributions;
        this.members = members;
    }

    @Override
    public Message heading() {
        return Message.of("contributions.search.accounts");
    }

    @Override
    public String permission() {
        return ContributionsInTheMenu.MEMBERS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        return contributions
                .numbered(cooperative, text)
                .flatMap(account -> hit(cooperative, account))
                .map(hit -> new Found(List.of(hit), false))
                .orElse(Found.NOTHING);
    }

    private Optional<Hit> hit(CooperativeId cooperative, ContributionAccount account) {
        return members.find(cooperative, account.member()).map(owner -> hit(account, owner));
    }

    private static Hit hit(ContributionAccount account, Member owner) {
        return new Hit(
                owner.name(),
                account.number(),
                "",
                Message.of("contributions.search.by-number"),
                "/members/" + UriUtils.encodePathSegment(owner.number(), StandardCharsets.UTF_8),
                true);
    }
}
