package coop.milpa.members.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Designation;
import coop.milpa.members.Member;
import coop.milpa.members.web.BeneficiariesText.ContractText;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells other systems who receives what a member leaves. */
@Component
class BeneficiaryTexts {

    private final PersonNames people;
    private final AccountNumbers accounts;

    BeneficiaryTexts(PersonNames people, AccountNumbers accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    BeneficiariesText of(CooperativeId cooperative, Member member, List<Designation> all) {
        PersonNames.Known known = people.of(
                cooperative,
                all.stream()
                        .flatMap(each -> ShareText.people(each.beneficiaries()).stream())
                        .toList());
        return new BeneficiariesText(
                member.number(),
                all.stream()
                        .map(each -> new ContractText(
                                accounts.of(cooperative, each.contract().named()),
                                each.from().toString(),
                                ShareText.of(each.beneficiaries(), known)))
                        .toList());
    }
}
