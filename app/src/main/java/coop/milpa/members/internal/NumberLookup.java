package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.PeopleByNumber;
import coop.milpa.parties.Documents;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.web.Input;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks the registers that know people by numbers, one after another. */
@Service
class NumberLookup implements PeopleByNumber {

    private final Members members;
    private final Documents documents;
    private final Parties parties;

    NumberLookup(Members members, Documents documents, Parties parties) {
        this.members = members;
        this.documents = documents;
        this.parties = parties;
    }

    @Override
    public Optional<Party> find(CooperativeId cooperative, String number) {
        Optional<PartyId> member = members.find(cooperative, number).map(Member::party);
        return member.or(() -> byDocument(cooperative, number))
                .or(() -> Input.parsed(number, PartyId::parse))
                .flatMap(party -> parties.find(cooperative, party));
    }

    private Optional<PartyId> byDocument(CooperativeId cooperative, String number) {
        List<PartyId> holders = documents.holders(cooperative, number);
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }
}
