package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.MemberSearch.By;
import coop.milpa.members.NetworkSearch;
import coop.milpa.members.internal.NetworkRegister.Numbered;
import coop.milpa.parties.PartySearch;
import coop.milpa.parties.PartySearch.Match;
import coop.milpa.platform.NetworkScope;
import coop.milpa.platform.NetworkScope.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Searches the registers of all cooperatives, inside one look that the audit trail knows. */
@Service
class NetworkSearchDesk implements NetworkSearch {

    private final NetworkRegister register;
    private final PartySearch parties;
    private final NetworkScope network;

    NetworkSearchDesk(NetworkRegister register, PartySearch parties, NetworkScope network) {
        this.register = register;
        this.parties = parties;
        this.network = network;
    }

    @Override
    public Found search(Look look, int limit) {
        int wanted = Math.clamp(limit, 1, MemberSearch.LIMIT_MAX);
        String typed = look.what().strip();
        return network.read(look, () -> {
            Map<MemberId, Hit> hits = new LinkedHashMap<>();
            add(hits, register.numbered(typed, wanted + 1), By.NUMBER);
            add(hits, members(parties.byDocumentInNetwork(typed, wanted + 1)), By.DOCUMENT);
            PartySearch.Matches named = parties.byNameInNetwork(typed, wanted);
            add(hits, members(named.matches()), By.NAME);
            List<Hit> listed = hits.values().stream().limit(wanted).toList();
            return new Found(listed, named.more() || hits.size() > wanted);
        });
    }

    /** In the order in which the parties were found. */
    private List<Numbered> members(List<Match> found) {
        Map<PartyId, List<Numbered>> byParty = register
                .ofParties(
                        found.stream().map(Match::cooperative).toList(),
                        found.stream().map(Match::party).toList())
                .stream()
                .collect(Collectors.groupingBy(Numbered::party));
        return found.stream()
                .flatMap(match -> byParty.getOrDefault(match.party(), List.of()).stream())
                .toList();
    }

    private void add(Map<MemberId, Hit> hits, List<Numbered> members, By by) {
        Map<PartyId, CooperativeId> asked =
                members.stream().collect(Collectors.toMap(Numbered::party, Numbered::cooperative, (one, same) -> one));
        Map<PartyId, String> names = parties.namesInNetwork(asked);
        for (Numbered each : members) {
            String name = names.getOrDefault(each.party(), "");
            hits.putIfAbsent(each.member(), new Hit(each.cooperative(), each.member(), each.number(), name, by));
        }
    }
}
