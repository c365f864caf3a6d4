package coop.milpa.savings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.RunningProgram;
import coop.milpa.cli.RunningProgram.Result;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.registry.Cooperatives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed to rule savings and to move them; each command starts the program, so they are two stories. */
class SavingsOrderCommandsTests {

    private static final String REQUEST = "018f0000-0000-7000-8000-000000000001";
    private static final String COOPERATIVE = "--cooperative c1 ";

    @Test
    void productsOfAllKindsAreRuledByAFileAndListedAsTheyWerePublished(@TempDir Path folder) throws IOException {
        RunningProgram program = begun(folder);
        Path file = Path.of("..", "docs", "howto", "savings-rules.csv");

        Result published = program.run("savings", "publish-rules", "--cooperative", "c1", "--file", file.toString());

        assertThat(published.status()).as(published.err()).isEqualTo(ExitStatus.DONE);
        assertThat(published.lines())
                .hasSize(7)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("meta,GTQ,PROGRAMMED,2026-01-01,true,true,0.00")
                        .contains(",1,true,3.00,10,0.00,")
                        .endsWith(",acta 1,CONFIRMED"));
        Result listed = said(program, "savings rules " + COOPERATIVE);
        assertThat(listed.lines()).hasSameElementsAs(published.lines());
        Path again = folder.resolve("again.csv");
        Files.writeString(again, listed.out());
        assertThat(program.run("savings", "publish-rules", "--cooperative", "c1", "--file", again.toString())
                        .status())
                .isEqualTo(ExitStatus.DONE);

        Result bad = said(
                program,
                "savings publish-rules " + COOPERATIVE
                        + "--set product=oro --set valid_from=2026-01-01 --set source=x --set below_fee=1.005");
        assertThat(bad.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(bad.err()).contains("below_fee").contains("1.005").hasLineCount(1);
        Result unknown = said(
                program,
                "savings publish-rules " + COOPERATIVE
                        + "--set product=oro --set valid_from=2026-01-01 --set source=x --set colour=red");
        assertThat(unknown.err()).contains("colour").hasLineCount(1);
        Result season = said(
                program,
                "savings publish-rules " + COOPERATIVE
                        + "--set product=oro --set valid_from=2026-01-01 --set source=x --set kind=CHRISTMAS");
        assertThat(season.err()).contains("kind").hasLineCount(1);
        Result changed = said(
                program,
                "savings publish-rules " + COOPERATIVE
                        + "--set product=meta --set valid_from=2026-02-01 --set source=x --set kind=DEMAND");
        assertThat(changed.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(changed.err()).contains("PROGRAMMED").hasLineCount(1);
    }

    @Test
    void moneyIsMovedKeptAndLetGoByCommands(@TempDir Path folder) {
        RunningProgram program = begun(folder);
        Map<String, String> opened =
                row(said(program, "savings open " + COOPERATIVE + "--member M1 --amount 100.00 --request " + REQUEST));
        String account = opened.getOrDefault("account", "");
        assertThat(opened).containsEntry("member", "M1").containsEntry("opened_on", "2026-01-01");
        assertThat(row(said(
                        program, "savings open " + COOPERATIVE + "--member M1 --amount 100.00 --request " + REQUEST)))
                .isEqualTo(opened);
        String other = row(said(program, "savings open " + COOPERATIVE + "--member M2"))
                .getOrDefault("account", "");

        Map<String, String> deposit =
                row(said(program, "savings deposit " + COOPERATIVE + "--account " + account + " --amount 50.25"));
        assertThat(deposit).containsEntry("amount", "50.25").containsEntry("tax", "0.00");
        assertThat(said(
                                program,
                                "savings withdraw " + COOPERATIVE + "--format json --account " + account
                                        + " --amount 0.25")
                        .out())
                .contains("\"business_date\"")
                .contains("\"0.25\"");
        row(said(program, "savings transfer " + COOPERATIVE + "--from " + account + " --to " + other + " --amount 30"));
        row(said(
                program,
                "savings reverse " + COOPERATIVE + "--reason error --entry " + deposit.getOrDefault("entry", "")));

        refused(program, "withdraw", "--account " + account + " --amount 70.00", "ledger.below-floor");
        refused(program, "deposit", "--account 9 --amount 1", "savings.unknown-account");
        refused(
                program,
                "deposit",
                "--account " + account + " --amount 1 --business-day 2026-01-02",
                "savings.not-the-open-day");
        refused(program, "deposit", "--account " + account + " --amount 1 --acting M9", "savings.not-a-member");
        misused(program, "deposit", "--account " + account + " --amount 1.005", "1.005");
        misused(program, "open", "--member M1 --quota 10", "600");
        refused(program, "exempt", "--account " + account + " --source carta", "savings.not-exempt-there");

        String held = row(said(
                        program,
                        "savings hold " + COOPERATIVE + "--account " + account + " --amount 60 --reason DISPUTE"))
                .getOrDefault("hold", "");
        refused(program, "close", "--account " + account, "savings.held");
        row(said(program, "savings release " + COOPERATIVE + "--hold " + held));
        String court = " --authority Juzgado --case 12-2026";
        row(said(program, "savings freeze " + COOPERATIVE + "--account " + account + court));
        refused(program, "deposit", "--account " + account + " --amount 1", "savings.blocked-by-order");
        row(said(program, "savings lift " + COOPERATIVE + "--account " + account + court));
        row(said(program, "savings wake " + COOPERATIVE + "--account " + account));
        Map<String, String> garnished = row(said(
                program,
                "savings garnish " + COOPERATIVE + "--debtor M1 --account " + account + " --amount 9" + court));
        assertThat(garnished).containsEntry("held", "9.00");
        row(said(
                program,
                "savings garnish-pay " + COOPERATIVE + "--garnishment " + garnished.getOrDefault("garnishment", "")));
        refused(
                program,
                "garnish-lift",
                "--garnishment " + garnished.getOrDefault("garnishment", ""),
                "savings.garnishment-ended");
        // 100.00 - 0.25 - 30.00 - 9.00
        assertThat(row(said(program, "savings close " + COOPERATIVE + "--account " + account)))
                .containsEntry("paid", "60.75");
        String named = "savings deposit " + COOPERATIVE + "--account " + other
                + " --amount 5 --business-day 2026-01-01 --request " + UUID.randomUUID();
        Map<String, String> first = row(said(program, named));
        assertThat(said(program, "close " + COOPERATIVE + "--through 2026-01-01")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(row(said(program, named))).isEqualTo(first);
        assertThat(said(program, "verify " + COOPERATIVE).status()).isEqualTo(ExitStatus.DONE);
    }

    private static RunningProgram begun(Path folder) {
        var program = new RunningProgram(folder);
        said(program, "cooperative create --code c1 --name Milpa --country GT --currency GTQ --books-from 2026-01-01");
        program.work(platform -> {
            var cooperative = platform.port(Cooperatives.class).byCode("c1").orElseThrow();
            platform.port(Members.class).register(cooperative.id(), List.of(registration("M1"), registration("M2")));
        });
        return program;
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

    private static Result said(RunningProgram program, String words) {
        return program.run(words.strip().split(" +", -1));
    }

    /** The one row of an answer, by column. */
    private static Map<String, String> row(Result result) {
        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.DONE);
        String[] columns = result.lines().getFirst().split(",", -1);
        String[] values = result.lines().getLast().split(",", -1);
        return Stream.iterate(0, n -> n + 1)
                .limit(columns.length)
                .collect(Collectors.toMap(n -> columns[n], n -> values[n]));
    }

    private static void refused(RunningProgram program, String command, String words, String code) {
        Result result = said(program, "savings " + command + " " + COOPERATIVE + words);
        assertThat(result.status()).as(words).isEqualTo(ExitStatus.REFUSED);
        assertThat(result.lines()).containsExactly("refusal", code);
        assertThat(result.err()).startsWith("milpa: ").hasLineCount(1);
    }

    private static void misused(RunningProgram program, String command, String words, String why) {
        Result result = said(program, "savings " + command + " " + COOPERATIVE + words);
        assertThat(result.status()).as(words).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(why).hasLineCount(1);
    }
}
