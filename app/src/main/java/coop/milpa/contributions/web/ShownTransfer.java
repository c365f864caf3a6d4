package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.members.Resolution;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What pages and the paper say of a transfer. */
@Component
class ShownTransfer {

    private final Members members;
    private final Contributions contributions;
    private final AskedDays days;
    private final Words words;

    ShownTransfer(Members members, Contributions contributions, AskedDays days, Words words) {
        this.members = members;
        this.contributions = contributions;
        this.days = days;
        this.words = words;
    }

    /**
     * What a transfer does to one of the two.
     *
     * @param role  the message that says which of them
     * @param moved  negative for whoever gives
     */
    record Part(String role, String number, String name, Money before, Money moved, Money after) {}

    /** Whoever gives, then whoever receives. */
    List<Part> parts(CooperativeId cooperative, ContributionTransfer transfer) {
        Map<MemberId, Member> both = members.named(cooperative, List.of(transfer.from(), transfer.to()));
        Optional<Member> giver = Optional.ofNullable(both.get(transfer.from()));
        Optional<Member> receiver = Optional.ofNullable(both.get(transfer.to()));
        Money amount = transfer.amount();
        return List.of(
                new Part(
                        "page.contributions.transfer.giver",
                        number(giver),
                        name(giver),
                        transfer.before().from(),
                        amount.negated(),
                        transfer.fromAfter()),
                new Part(
                        "page.contributions.transfer.receiver",
                        number(receiver),
                        name(receiver),
                        transfer.before().to(),
                        amount,
                        transfer.toAfter()));
    }

    List<Answer> answers(ContributionTransfer transfer, Locale reader) {
        Resolution resolution = transfer.allowed().resolution();
        return List.of(
                new Answer("field.contributions.amount", words.money(transfer.amount())),
                new Answer("field.contributions.minute", resolution.minute()),
                new Answer("field.contributions.point", resolution.point()),
                new Answer("field.contributions.resolvedOn", words.day(resolution.on(), reader)),
                new Answer("field.contributions.reason", transfer.allowed().reason()));
    }

    String name(CooperativeId cooperative, MemberId member) {
        return name(members.find(cooperative, member));
    }

    /** Where whoever gives stands now; empty if she has no account. */
    Optional<ContributionPosition> position(Cooperative cooperative, Member giver) {
        return Optional.ofNullable(contributions
                .positions(cooperative.id(), List.of(giver.id()), days.open(cooperative))
                .get(giver.id()));
    }

    private static String number(Optional<Member> member) {
        return member.map(Member::number).orElse("");
    }

    private static String name(Optional<Member> member) {
        return member.map(Member::name).orElse("–");
    }
}
