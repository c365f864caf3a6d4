package coop.milpa.contributions.web;

import coop.milpa.api.Amount;
import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import java.util.Map;
import java.util.Optional;

/**
 * Contributions that one member handed over to another, as other systems are told.
 *
 * @param from  whose became fewer
 * @param to  whose became more
 * @param resolution  of the board, which allowed it
 * @param reason  in the words of whoever took it down
 * @param on  the day of the books
 * @param entry  where it stands in them
 */
record ContributionTransferText(
        long number,
        PartText from,
        PartText to,
        Amount amount,
        ResolutionText resolution,
        String reason,
        String on,
        String entry) {

    /** One of the two; her number is missing if she is not in the register any more. */
    record PartText(Optional<String> member, Amount before, Amount after) {

        static PartText of(Optional<Member> member, Money before, Money after) {
            return new PartText(member.map(Member::number), Amount.of(before), Amount.of(after));
        }
    }

    /** Where the decision stands in the minutes. */
    record ResolutionText(String minute, String point, String on) {}

    static ContributionTransferText of(ContributionTransfer transfer, Map<MemberId, Member> known) {
        var resolution = transfer.allowed().resolution();
        return new ContributionTransferText(
                transfer.number(),
                PartText.of(
                        Optional.ofNullable(known.get(transfer.from())),
                        transfer.before().from(),
                        transfer.fromAfter()),
                PartText.of(
                        Optional.ofNullable(known.get(transfer.to())),
                        transfer.before().to(),
                        transfer.toAfter()),
                Amount.of(transfer.amount()),
                new ResolutionText(
                        resolution.minute(), resolution.point(), resolution.on().toString()),
                transfer.allowed().reason(),
                transfer.made().on().toString(),
                transfer.made().entry().toString());
    }
}
