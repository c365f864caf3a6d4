package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.GrantMandate;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.MandateId;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes down whom a member lets act on her accounts: joint holders, attorneys, authorised persons. */
@Command(name = "grant-mandate")
public final class MemberGrantMandateCommand extends MemberCommand {

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--party", paramLabel = "ID", required = true)
    private UUID party = new UUID(0, 0);

    @Option(names = "--account", paramLabel = "NUMBER")
    private Optional<String> account = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", required = true)
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<LocalDate> to = Optional.empty();

    @Mixin
    private PowerOptions said = new PowerOptions();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<Mandate.Power> power = said.given(cooperative.currency());
        boolean days = to.filter(last -> last.isBefore(from)).isEmpty();
        if (power.isEmpty() || !days || (said.needsAccount() && account.isEmpty())) {
            return misused("members.say-mandate", cooperative.currency().getDefaultFractionDigits());
        }
        return withMember(cooperative, number, member -> grant(cooperative, member, power.get()));
    }

    private int grant(Cooperative cooperative, Member member, Mandate.Power power) {
        var contracts = new MemberContracts(platform(), cooperative);
        var mandate = new Mandate(new PartyId(party), power, account.map(contracts::account), from, to);
        RequestId request = SaidRequests.of("grant-mandate", cooperative.id(), member.id(), mandate);
        var command = new GrantMandate(cooperative.id(), request, member.id(), mandate);
        return switch (platform().port(MandateBook.class).grant(command)) {
            case Outcome.Done<MandateId>(MandateId id) -> {
                MandateTable.print(output(), contracts, Map.of(id, mandate));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<MandateId>(Refusal why) -> refused(why);
        };
    }
}
