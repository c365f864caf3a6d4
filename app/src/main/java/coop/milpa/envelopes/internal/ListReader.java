package coop.milpa.envelopes.internal;

import coop.milpa.envelopes.CheckedRow.Target;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.savings.GatheredDeposits;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out which accounts the rows of a list may mean. Each register is asked once, for all of them. */
@Component
class ListReader {

    private final SavingsAccounts accounts;
    private final GatheredDeposits gathered;
    private final Members members;

    ListReader(SavingsAccounts accounts, GatheredDeposits gathered, Members members) {
        this.accounts = accounts;
        this.gathered = gathered;
        this.members = members;
    }

    Whose whose(CooperativeId cooperative, ListFile file, Currency currency) {
        Map<String, SavingsAccount> byNumber = accounts.numbered(cooperative, file.keys(ListFile.ACCOUNT));
        Map<String, Member> byMember = members.numbered(cooperative, file.keys(ListFile.MEMBER));
        Map<String, List<Member>> byDocument = documents(cooperative, file.keys(ListFile.DOCUMENT));
        Set<MemberId> asked = new HashSet<>();
        byMember.values().forEach(member -> asked.add(member.id()));
        byDocument.values().forEach(all -> all.forEach(member -> asked.add(member.id())));
        Map<MemberId, List<SavingsAccount>> takers =
                asked.isEmpty() ? Map.of() : gathered.takers(cooperative, asked, currency);
        return new Whose(targets(cooperative, byNumber), ofMembers(byMember, takers), ofDocuments(byDocument, takers));
    }

    private Map<String, Target> targets(CooperativeId cooperative, Map<String, SavingsAccount> byNumber) {
        Map<MemberId, Member> owners = members.named(
                cooperative,
                byNumber.values().stream()
                        .map(account -> account.terms().owner())
                        .distinct()
                        .toList());
        Map<String, Target> targets = new HashMap<>();
        byNumber.forEach((number, account) -> {
            MemberId owner = account.terms().owner();
            Optional<Member> known = Optional.ofNullable(owners.get(owner));
            targets.put(
                    number,
                    new Target(
                            number,
                            owner,
                            known.map(Member::number).orElse(""),
                            known.map(Member::name).orElse("")));
        });
        return targets;
    }

    /** Only where a list names documents is everybody's read. */
    private Map<String, List<Member>> documents(CooperativeId cooperative, Collection<String> wanted) {
        Map<String, List<Member>> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        Set<String> numbers = new HashSet<>(wanted);
        for (Member member : members.all(cooperative).values()) {
            String document = member.registration().document().number();
            if (numbers.contains(document)) {
                found.computeIfAbsent(document, none -> new ArrayList<>()).add(member);
            }
        }
        return found;
    }

    private static Map<String, List<Target>> ofMembers(
            Map<String, Member> members, Map<MemberId, List<SavingsAccount>> takers) {
        Map<String, List<Target>> targets = new HashMap<>();
        members.forEach((number, member) -> targets.put(number, targets(member, takers)));
        return targets;
    }

    private static Map<String, Map<String, List<Target>>> ofDocuments(
            Map<String, List<Member>> documents, Map<MemberId, List<SavingsAccount>> takers) {
        Map<String, Map<String, List<Target>>> targets = new HashMap<>();
        documents.forEach((document, all) ->
                all.forEach(member -> targets.computeIfAbsent(document, none -> new HashMap<>())
                        .put(member.number(), targets(member, takers))));
        return targets;
    }

    private static List<Target> targets(Member member, Map<MemberId, List<SavingsAccount>> takers) {
        return takers.getOrDefault(member.id(), List.of()).stream()
                .map(account -> new Target(account.terms().number(), member.id(), member.number(), member.name()))
                .toList();
    }
}
