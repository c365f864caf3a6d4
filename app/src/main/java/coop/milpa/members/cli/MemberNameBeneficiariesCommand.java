package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Contract;
import coop.milpa.members.Designation;
import coop.milpa.members.Member;
import coop.milpa.members.NameBeneficiaries;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.SaidRequests;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes down whom a member names for a contract, from the open day on; it replaces whom she named before. */
@Command(name = "name-beneficiaries")
public final class MemberNameBeneficiariesCommand extends MemberCommand {

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--account", paramLabel = "NUMBER")
    private Optional<String> account = Optional.empty();

    @Option(names = "--share", paramLabel = "ID=PERCENT[/ID]", required = true)
    private List<String> shares = List.of();

    @Override
    protected int call(Cooperative cooperative) {
        Optional<List<Beneficiary>> named = NamedShares.of(shares);
        return named.isPresent()
                ? withMember(cooperative, number, member -> name(cooperative, member, named.get()))
                : misused("members.say-shares", NamedShares.COUNT_MAX);
    }

    private int name(Cooperative cooperative, Member member, List<Beneficiary> named) {
        var contracts = new MemberContracts(platform(), cooperative);
        Contract contract = account.<Contract>map(typed -> new Contract.OfAccount(contracts.account(typed)))
                .orElseGet(Contract.OfMembership::new);
        RequestId request = SaidRequests.of(
                "name-beneficiaries", cooperative.id(), member.id(), contract, shares, contracts.day(Optional.empty()));
        var command = new NameBeneficiaries(cooperative.id(), request, member.id(), contract, named);
        return switch (platform().port(Beneficiaries.class).name(command)) {
            case Outcome.Done<Designation>(Designation designation) -> {
                DesignationTable.print(output(), contracts, List.of(designation));
                yield ExitStatus.DONE;
            }
            case Outcome.Refused<Designation>(Refusal why) -> refused(why);
        };
    }
}
