package coop.milpa.members.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.EstateShare;
import coop.milpa.members.web.PersonNames.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells other systems who receives what the dead leave. */
@Component
class EstateTexts {

    private final PersonNames people;
    private final AccountNumbers accounts;

    EstateTexts(PersonNames people, AccountNumbers accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * What somebody receives from one contract.
     *
     * @param account  that it was in
     * @param heir  who receives it; the heirs, until a court names them, if it is not said
     * @param receiver  who takes it for one under age
     */
    record ShareOfEstate(
            int number,
            Optional<String> account,
            Optional<PersonName> heir,
            Optional<PersonName> receiver,
            Amount amount,
            Optional<String> paidOn) {}

    Slice<ShareOfEstate> of(CooperativeId cooperative, List<EstateShare> shares) {
        PersonNames.Known known = people.of(
                cooperative,
                shares.stream()
                        .flatMap(each -> Stream.concat(each.party().stream(), each.receiver().stream()))
                        .toList());
        Map<AccountId, Optional<String>> numbers = shares.stream()
                .map(EstateShare::from)
                .distinct()
                .collect(Collectors.toMap(from -> from, from -> accounts.of(cooperative, Optional.of(from))));
        List<ShareOfEstate> told = shares.stream()
                .map(each -> new ShareOfEstate(
                        each.number(),
                        numbers.getOrDefault(each.from(), Optional.empty()),
                        known.of(each.party()),
                        known.of(each.receiver()),
                        Amount.of(each.amount()),
                        each.paidOn().map(LocalDate::toString)))
                .toList();
        return new Slice<>(told, Optional.empty());
    }
}
