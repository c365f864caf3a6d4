package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.MemberSearch.By;
import coop.milpa.members.Members;
import coop.milpa.parties.Home;
import coop.milpa.web.Message;
import coop.milpa.web.SearchSource;
import coop.milpa.web.Words;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds members by number, document or words of the name. */
@Component
class MembersSource implements SearchSource {

    private final Members members;
    private final MemberSearch search;
    private final Words words;

    MembersSource(Members members, MemberSearch search, Words words) {
        this.members = members;
        this.search = search;
        this.words = words;
    }

    @Override
    public Message heading() {
        return Message.of("page.members.search.title");
    }

    @Override
    public String permission() {
        return MembersInTheMenu.READ;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Message> hint(CooperativeId cooperative) {
        return Optional.of(Message.of("members.search.how", members.count(cooperative)));
    }

    @Override
    public Optional<All> everything() {
        return Optional.of(new All(Message.of("members.list.title"), "/members"));
    }

    @Override
    public Found find(CooperativeId cooperative, String text) {
        MemberSearch.Found found = search.search(cooperative, text, LIMIT_MAX);
        return new Found(found.hits().stream().map(this::hit).toList(), found.more());
    }

    private Hit hit(MemberSearch.Hit hit) {
        Member member = hit.member();
        return new Hit(
                member.name(),
                member.number(),
                note(member),
                Message.of("members.by." + hit.by().name()),
                "/members/" + UriUtils.encodePathSegment(member.number(), StandardCharsets.UTF_8),
                hit.by() != By.NAME);
    }

    private String note(Member member) {
        Home home = member.registration().home();
        String minor = member.registration().kind() == MemberKind.MINOR
                ? words.said(Message.of("members.minor"), LocaleContextHolder.getLocale())
                : "";
        return Stream.of(minor, home.district(), home.municipality())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
