package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.ContractRefusal;
import coop.milpa.members.Designation;
import coop.milpa.members.Member;
import coop.milpa.members.NameBeneficiaries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other systems say anew of who receives what a member leaves, if it is as they saw it. */
@Component
class BeneficiaryChanges {

    private final Beneficiaries beneficiaries;
    private final SharesByPrograms shares;
    private final AccountNumbers accounts;
    private final BeneficiaryTexts texts;
    private final Answers answers;

    BeneficiaryChanges(
            Beneficiaries beneficiaries,
            SharesByPrograms shares,
            AccountNumbers accounts,
            BeneficiaryTexts texts,
            Answers answers) {
        this.beneficiaries = beneficiaries;
        this.shares = shares;
        this.accounts = accounts;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * Who receives one contract, from now on.
     *
     * @param account  its number; membership itself if it is not said
     */
    record Body(Optional<String> account, List<ShareBody> beneficiaries) {

        static Body read(Fields fields) {
            return new Body(
                    fields.optionalText("account", ShareBody.NUMBER_MAX),
                    fields.list("beneficiaries", ShareBody.MOST, ShareBody::read));
        }
    }

    /** A change of one member's, on a day. */
    Operation<?> of(Member member, LocalDate day, EntityTags seen) {
        return new OneByOne<>("members.beneficiaries", Body::read, (cooperative, asked) -> switch (command(
                cooperative, member, asked)) {
            case Outcome.Refused<NameBeneficiaries>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<NameBeneficiaries>(NameBeneficiaries command) -> change(command, member, day, seen);
        });
    }

    private Outcome<NameBeneficiaries> command(CooperativeId cooperative, Member member, Asked<Body> asked) {
        return switch (accounts.read(cooperative, asked.body().account())) {
            case Outcome.Refused<Optional<AccountId>>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Optional<AccountId>>(Optional<AccountId> account) -> {
                Contract contract =
                        account.<Contract>map(Contract.OfAccount::new).orElseGet(Contract.OfMembership::new);
                Outcome<List<Beneficiary>> named =
                        shares.of(cooperative, asked.body().beneficiaries());
                yield named.map(all -> new NameBeneficiaries(cooperative, asked.request(), member.id(), contract, all));
            }
        };
    }

    private Outcome<Reply> change(NameBeneficiaries command, Member member, LocalDate day, EntityTags seen) {
        CooperativeId cooperative = command.cooperative();
        Outcome<Designation> named =
                beneficiaries.nameIf(command, all -> seen.name(answers.tag(texts.of(cooperative, member, all))));
        return switch (named) {
            case Outcome.Refused<Designation>(ContractRefusal.OtherwiseByNow other) ->
                Outcome.refused(new ApiRefusal.Stale());
            case Outcome.Refused<Designation>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Designation> done ->
                Outcome.done(Reply.done(
                        texts.of(cooperative, member, beneficiaries.of(cooperative, member.id(), day)),
                        NamedMembers.subject(member)));
        };
    }
}
