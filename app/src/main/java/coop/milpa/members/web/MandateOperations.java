package coop.milpa.members.web;

import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Operation.Asked;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.AccountId;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.members.Member;
import coop.milpa.members.PeopleByNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Powers that other systems write down for members, and take back. */
@Component
class MandateOperations {

    private static final int REASON_MAX = 200;

    private final MandateBook mandates;
    private final PeopleByNumber people;
    private final AccountNumbers accounts;
    private final PersonNames names;

    MandateOperations(MandateBook mandates, PeopleByNumber people, AccountNumbers accounts, PersonNames names) {
        this.mandates = mandates;
        this.people = people;
        this.accounts = accounts;
        this.names = names;
    }

    /** A power that has ended. */
    record EndedText(String mandate) {}

    Operation<?> grant(Member member) {
        return new OneByOne<>("members.grant-mandate", MandateBody::read, (cooperative, asked) -> switch (mandate(
                cooperative, asked.body())) {
            case Outcome.Refused<Mandate>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Mandate>(Mandate mandate) -> grant(cooperative, member, asked, mandate);
        });
    }

    private Outcome<Reply> grant(CooperativeId cooperative, Member member, Asked<MandateBody> asked, Mandate mandate) {
        return mandates.grant(new GrantMandate(cooperative, asked.request(), member.id(), mandate))
                .map(id -> Reply.created(
                        MandateText.of(
                                id,
                                mandate,
                                names.of(cooperative, List.of(mandate.party())).of(mandate.party()),
                                asked.body().account()),
                        NamedMembers.subject(member)));
    }

    private Outcome<Mandate> mandate(CooperativeId cooperative, MandateBody body) {
        return switch (people.named(cooperative, body.person())) {
            case Outcome.Refused<PartyId>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<PartyId>(PartyId holder) -> {
                Outcome<Optional<AccountId>> account = accounts.read(cooperative, body.account());
                yield account.map(found -> body.of(holder, found));
            }
        };
    }

    Operation<?> revoke(Member member, MandateId mandate) {
        return new OneByOne<>(
                "members.revoke-mandate",
                fields -> fields.text("reason", REASON_MAX),
                (cooperative, asked) -> mandates.revoke(cooperative, mandate, asked.body())
                        .map(id -> Reply.done(new EndedText(id.toString()), NamedMembers.subject(member))));
    }
}
