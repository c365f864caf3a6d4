package coop.milpa.members.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who receives what a member leaves, contract by contract. */
@Command(name = "beneficiaries")
public final class MemberBeneficiariesCommand extends MemberCommand {

    @Option(names = "--member", paramLabel = "NUMBER", required = true)
    private String number = "";

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> on = Optional.empty();

    @Override
    protected int call(Cooperative cooperative) {
        return withMember(cooperative, number, member -> list(cooperative, member));
    }

    private int list(Cooperative cooperative, Member member) {
        var contracts = new MemberContracts(platform(), cooperative);
        DesignationTable.print(
                output(),
                contracts,
                platform().port(Beneficiaries.class).of(cooperative.id(), member.id(), contracts.day(on)));
        return ExitStatus.DONE;
    }
}
