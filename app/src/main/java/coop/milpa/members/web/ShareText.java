package coop.milpa.members.web;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.web.PersonNames.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who receives which part, as other systems are told.
 *
 * @param percent  decimal text with two decimals
 * @param receiver  who takes the money for one under age
 */
record ShareText(String person, String name, String percent, Optional<PersonName> receiver) {

    static List<ShareText> of(List<Beneficiary> shares, PersonNames.Known known) {
        return shares.stream()
                .map(each -> new ShareText(
                        known.of(each.party()).person(),
                        known.of(each.party()).name(),
                        each.percent().toPlainString(),
                        known.of(each.receiver())))
                .toList();
    }

    /** Everybody whom shares name. */
    static List<PartyId> people(Collection<Beneficiary> shares) {
        return shares.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.party()), each.receiver().stream()))
                .toList();
    }
}
