package coop.milpa.accounting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.RunningProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed for an entry that comes back, one command after another: each starts the program, so one story. */
class RecurringCommandsTests {

    private static final String PROPOSE =
            "recurring propose --cooperative c1 --as Ana --debit 706199=100.00 --credit 101104=100.00 --narrative Renta ";

    @Test
    void whatAnaProposesBertaApprovesAndTheClosePosts(@TempDir Path folder) {
        var program = new RunningProgram(folder);
        run(program, "cooperative create --code c1 --name Milpa --country GT --currency GTQ --books-from 2026-01-01");

        misused(program, PROPOSE + "--from 2026-01-01 --day 32", "--day is a day of the month, 1 to 31");
        misused(program, PROPOSE + "--from 2026-02-01 --to 2026-01-01", "the period ends before it begins");
        misused(program, PROPOSE + "--from 2026-01-01 --debit 706199=ten", "a line is written");
        refused(program, PROPOSE + "--from 2026-01-02 --to 2026-01-30", "no due day");

        List<String> proposed =
                run(program, PROPOSE + "--from 2026-01-01 --to 2026-02-28").lines();
        assertThat(proposed)
                .hasSize(3)
                .first()
                .isEqualTo("entry,state,every,day,from,to,next,narrative,account,currency,debit,credit,reason");
        assertThat(proposed.get(1))
                .endsWith("SUBMITTED,MONTH,31,2026-01-01,2026-02-28,2026-01-31,Renta,706199,GTQ,100.00,0.00,");
        String entry = proposed.get(1).split(",", 2)[0];

        refused(program, "recurring approve --cooperative c1 --as Ana --entry " + entry, "Ask somebody else");
        String approve = "recurring approve --cooperative c1 --as Berta --entry " + entry;
        assertThat(run(program, approve).out()).contains("APPROVED");
        assertThat(run(program, approve).status()).isEqualTo(ExitStatus.DONE);
        refused(
                program,
                "recurring reject --cooperative c1 --as Berta --reason tarde --entry " + entry,
                "It was decided before: APPROVED");

        run(program, "close --cooperative c1 --through 2026-01-31");
        assertThat(run(program, "journal --cooperative c1 --from 2026-01-01 --to 2026-01-31")
                        .lines())
                .last()
                .isEqualTo("TOTAL,,,,,,,,,GTQ,100.00,100.00");
        assertThat(run(program, "recurring list --cooperative c1").out()).contains("2026-02-28,2026-02-28,Renta");

        assertThat(run(program, "recurring stop --cooperative c1 --as Ana --reason Fin --entry " + entry)
                        .out())
                .contains("STOPPED", ",Fin");
        assertThat(run(program, "recurring list --cooperative c1").lines()).hasSize(1);
        assertThat(run(program, "recurring list --cooperative c1 --state stopped")
                        .lines())
                .hasSize(3);
    }

    private static void refused(RunningProgram program, String words, String why) {
        RunningProgram.Result result = run(program, words);
        assertThat(result.status()).as(words).isEqualTo(ExitStatus.REFUSED);
        assertThat(result.err()).contains(why).hasLineCount(1);
    }

    private static void misused(RunningProgram program, String words, String why) {
        RunningProgram.Result result = run(program, words);
        assertThat(result.status()).as(words).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(why).hasLineCount(1);
    }

    private static RunningProgram.Result run(RunningProgram program, String words) {
        return program.run(words.split(" ", -1));
    }
}
