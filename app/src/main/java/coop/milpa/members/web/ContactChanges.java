package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ApiRefusal;
import coop.milpa.api.EntityTags;
import coop.milpa.api.Fields;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.parties.ChangeParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartiesRefusal;
import coop.milpa.parties.Party;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What other systems say anew of where a member is reached, if it is as they saw it. */
@Component
class ContactChanges {

    private static final int PLACE_MAX = 100;

    private final Parties parties;
    private final Answers answers;

    ContactChanges(Parties parties, Answers answers) {
        this.parties = parties;
        this.answers = answers;
    }

    /** A change of one member's. */
    Operation<ContactText> of(Member member, EntityTags seen) {
        return new Operation<>() {

            @Override
            public String name() {
                return "members.contact";
            }

            @Override
            public ContactText read(Fields fields) {
                return new ContactText(
                        member.number(),
                        fields.optionalText("telephone", Particulars.PHONE_MAX).orElse(""),
                        fields.optionalText("district", PLACE_MAX).orElse(""),
                        fields.optionalText("municipality", PLACE_MAX).orElse(""));
            }

            @Override
            public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<ContactText>> asked) {
                return asked.stream()
                        .map(one -> change(cooperative, member, seen, one))
                        .toList();
            }
        };
    }

    private Outcome<Reply> change(
            CooperativeId cooperative, Member member, EntityTags seen, Operation.Asked<ContactText> asked) {
        Particulars said = parties.find(cooperative, member.party())
                .map(Party::particulars)
                .orElseThrow();
        if (!seen.name(answers.tag(ContactText.of(member, said)))) {
            return Outcome.refused(new ApiRefusal.Stale());
        }
        var command = new ChangeParty(
                cooperative, asked.request(), member.party(), asked.body().in(said), Optional.of(said));
        return switch (parties.change(command)) {
            case Outcome.Done<Party>(Party now) ->
                Outcome.done(new Reply(
                        HttpStatus.OK.value(),
                        ContactText.of(member, now.particulars()),
                        NamedMembers.subject(member)));
            case Outcome.Refused<Party>(PartiesRefusal.Stale stale) -> Outcome.refused(new ApiRefusal.Stale());
            case Outcome.Refused<Party>(Refusal why) -> Outcome.refused(why);
        };
    }
}
