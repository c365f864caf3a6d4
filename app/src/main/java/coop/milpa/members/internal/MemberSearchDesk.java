package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.MemberSearch;
import coop.milpa.parties.Documents;
import coop.milpa.parties.PartySearch;
import coop.milpa.platform.TenantScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Searches the register: what is certain first, then names. */
@Service
class MemberSearchDesk implements MemberSearch {

    private static final int WIDENING = 5;

    private final SqlMembers members;
    private final Documents documents;
    private final PartySearch parties;
    private final TenantScope tenants;

    MemberSearchDesk(SqlMembers members, Documents documents, PartySearch parties, TenantScope tenants) {
        this.members = members;
        this.documents = documents;
        this.parties = parties;
        this.tenants = tenants;
    }

    @Override
    public Found search(CooperativeId cooperative, String text, int limit) {
        int wanted = Math.clamp(limit, 1, LIMIT_MAX);
        String typed = text.strip();
        return tenants.read(cooperative, () -> {
            Map<MemberId, Hit> hits = new LinkedHashMap<>();
            members.find(cooperative, typed).ifPresent(member -> add(hits, List.of(member), By.NUMBER));
            add(hits, members.ofParties(cooperative, documents.holders(cooperative, typed)), By.DOCUMENT);
            boolean more = addNamed(cooperative, typed, wanted, hits);
            List<Hit> listed = hits.values().stream().limit(wanted).toList();
            return new Found(listed, more || hits.size() > wanted);
        });
    }

    /** Not every party is a member: if few of those found are, more are asked for. */
    private boolean addNamed(CooperativeId cooperative, String typed, int wanted, Map<MemberId, Hit> hits) {
        PartySearch.Matches found = parties.byName(cooperative, typed, wanted);
        List<Member> named = members(cooperative, found);
        if (found.more() && named.size() < wanted) {
            found = parties.byName(cooperative, typed, wanted * WIDENING);
            named = members(cooperative, found);
        }
        add(hits, named, By.NAME);
        return found.more();
    }

    /** In the order in which the parties were found. */
    private List<Member> members(CooperativeId cooperative, PartySearch.Matches found) {
        List<PartyId> ids =
                found.matches().stream().map(PartySearch.Match::party).toList();
        Map<PartyId, List<Member>> byParty =
                members.ofParties(cooperative, ids).stream().collect(Collectors.groupingBy(Member::party));
        return ids.stream()
                .flatMap(id -> byParty.getOrDefault(id, List.of()).stream())
                .toList();
    }

    private static void add(Map<MemberId, Hit> hits, List<Member> members, By by) {
        members.forEach(member -> hits.putIfAbsent(member.id(), new Hit(member, by)));
    }
}
