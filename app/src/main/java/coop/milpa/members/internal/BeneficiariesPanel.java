package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Designation;
import coop.milpa.members.MemberPanel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who receives what a member leaves, on her page. */
@Component
class BeneficiariesPanel implements MemberPanel {

    private static final int ORDER = 60;

    private final Beneficiaries beneficiaries;
    private final MemberPeople people;
    private final Accounts accounts;

    BeneficiariesPanel(Beneficiaries beneficiaries, MemberPeople people, Accounts accounts) {
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * A contract and its shares.
     *
     * @param account  its number; empty for membership itself
     */
    record Row(Optional<String> account, LocalDate from, List<Part> parts) {}

    /**
     * A share.
     *
     * @param receiver  who takes it for a child; empty for nobody
     */
    record Part(String name, BigDecimal percent, Optional<String> receiver) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        List<Designation> all = beneficiaries.of(cooperative, member, day);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<PartyId> parties = all.stream()
                .flatMap(each -> each.beneficiaries().stream())
                .flatMap(
                        each -> each
                                .receiver()
                                .map(receiver -> List.of(each.party(), receiver))
                                .orElse(List.of(each.party()))
                                .stream())
                .toList();
        Map<PartyId, String> names = people.names(cooperative, parties);
        List<Row> rows = all.stream()
                .map(each -> new Row(
                        each.contract().named().flatMap(account -> number(cooperative, account)),
                        each.from(),
                        each.beneficiaries().stream()
                                .map(one -> part(one, names))
                                .toList()))
                .toList();
        return Optional.of(new Shown("members/beneficiaries", rows, List.of()));
    }

    private static Part part(Beneficiary one, Map<PartyId, String> names) {
        return new Part(
                names.getOrDefault(one.party(), "–"),
                one.percent(),
                one.receiver().map(receiver -> names.getOrDefault(receiver, "–")));
    }

    private Optional<String> number(CooperativeId cooperative, AccountId account) {
        return accounts.find(cooperative, account).map(Account::number);
    }
}
