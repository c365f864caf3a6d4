package coop.milpa.contributions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.Platform;
import coop.milpa.cli.RunningProgram;
import coop.milpa.cli.RunningProgram.Result;
import coop.milpa.contributions.Contributions;
import coop.milpa.contributions.PayContributions;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed to hand contributions over. Each command starts the program, so it is one story. */
class ContributionsTransferCommandTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final List<String> RESOLVED =
            List.of("--minute", "7", "--point", "2", "--resolved-on", "2026-01-05", "--reason", "Acuerdo de familia");

    @Test
    void theSameWordsHandOverOnceAndARefusalSaysWhy(@TempDir Path folder) {
        var program = new RunningProgram(folder);
        program.run("cooperative create --code c1 --name Milpa --country GT --currency GTQ --books-from 2026-01-05"
                .split(" ", -1));
        program.work(ContributionsTransferCommandTests::oneHasThreeHundred);

        Result done = transfer(program, "M1", "M2", "120.00");
        assertThat(done.status()).as(done.err()).isEqualTo(ExitStatus.DONE);
        assertThat(done.lines())
                .containsExactly(
                        "transfer,date,from,from_after,to,to_after,amount,currency",
                        "1,2026-01-05,M1,180.00,M2,120.00,120.00,GTQ");
        assertThat(transfer(program, "M1", "M2", "120.00").lines()).isEqualTo(done.lines());

        Result tooMuch = transfer(program, "M1", "M2", "180.01");
        assertThat(tooMuch.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(tooMuch.err()).contains("GTQ 180.00", "Lower the amount").hasLineCount(1);
        assertThat(transfer(program, "M1", "M9", "1").err()).contains("M9");
        assertThat(transfer(program, "M1", "M2", "0.001").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(program.run("verify", "--cooperative", "c1").status()).isEqualTo(ExitStatus.DONE);
    }

    private static Result transfer(RunningProgram program, String from, String to, String amount) {
        List<String> words = List.of("contributions", "transfer", "--cooperative", "c1", "--from", from, "--to", to);
        return program.run(Stream.of(words, List.of("--amount", amount), RESOLVED)
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static void oneHasThreeHundred(Platform platform) {
        Cooperative cooperative = platform.port(Cooperatives.class).byCode("c1").orElseThrow();
        var branch =
                platform.port(Cooperatives.class).mainBranch(cooperative.id()).id();
        var registered = platform.port(Members.class)
                .register(cooperative.id(), List.of(registration("M1"), registration("M2")));
        Member gives = Objects.requireNonNull(registered.get("M1"));
        Contributions contributions = platform.port(Contributions.class);
        contributions.open(
                cooperative.id(),
                new Contributions.Opening(branch, cooperative.currency(), FIRST),
                registered.values());
        var cash =
                platform.port(Accounts.class).own(cooperative.id(), AccountRole.CASH, branch, cooperative.currency());
        var amount = new PayContributions.Amount(gives.id(), Money.of("300.00", cooperative.currency()));
        assertThat(contributions.pay(new PayContributions(cooperative.id(), RequestId.next(), cash, List.of(amount))))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Registration registration(String number) {
        return new Registration(
                number,
                "Socia " + number,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1980, 5, 17)),
                Sex.FEMALE,
                new Home("1", ""),
                IdentityDocument.NONE,
                Optional.empty(),
                "",
                "");
    }
}
