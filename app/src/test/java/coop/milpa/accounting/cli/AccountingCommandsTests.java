package coop.milpa.accounting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.RunningProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an accountant types, one command after another: each starts the program, so they are one story. */
class AccountingCommandsTests {

    private static final String DAY = "2026-01-01";

    @Test
    void whatAnaProposesBertaApprovesAndTheBooksShow(@TempDir Path folder) {
        var program = new RunningProgram(folder);
        run(program, "cooperative create --code c1 --name Milpa --country GT --currency GTQ --books-from " + DAY);

        assertThat(propose(program, "101104=ten").status()).isEqualTo(ExitStatus.USAGE);
        RunningProgram.Result proposed = propose(program, "101104=12.50");
        assertThat(proposed.lines().get(1)).contains("SUBMITTED", "'=1+1", "101104", "12.50");
        String entry = proposed.lines().get(1).split(",", 2)[0];

        RunningProgram.Result own = run(program, "entry approve --cooperative c1 --as Ana --entry " + entry);
        assertThat(own.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(own.err()).contains("Ask somebody else");
        assertThat(run(program, "entry approve --cooperative c1 --as Berta --entry " + entry)
                        .out())
                .contains("POSTED");

        assertThat(run(program, "journal --cooperative c1 --from " + DAY + " --to " + DAY)
                        .lines())
                .hasSize(4)
                .last()
                .isEqualTo("TOTAL,,,,,,,,,GTQ,12.50,12.50");
        Path book = folder.resolve("mayor.pdf");
        assertThat(run(program, "ledger-book --cooperative c1 --from " + DAY + " --to " + DAY + " --pdf " + book)
                        .lines())
                .containsExactly(book.toString());
        assertThat(book).isNotEmptyFile();
    }

    private static RunningProgram.Result propose(RunningProgram program, String debit) {
        String words = "entry propose --cooperative c1 --as Ana --debit " + debit + " --credit 602101=12.50";
        return program.run(Stream.concat(Arrays.stream(words.split(" ", -1)), Stream.of("--narrative", "=1+1"))
                .toArray(String[]::new));
    }

    private static RunningProgram.Result run(RunningProgram program, String words) {
        return program.run(words.split(" ", -1));
    }
}
