package coop.milpa.savings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.cli.ExitStatus;
import coop.milpa.cli.RunningProgram;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed to decide a rate, one command after another: each starts the program, so they are one story. */
class SavingsProductCommandsTests {

    private static final String HEADER =
            "product,currency,valid_from,annual_rate,year_days,posting,withholding,source,status,tier_method,base,"
                    + "minimum";
    private static final String FOUR = "demand,GTQ,2026-01-01,4,365,MONTHLY,0,acta 12,UNCONFIRMED,,DAILY_BALANCE,0";
    private static final String FIVE =
            "demand,GTQ,2026-02-01,5.25,ACTUAL,QUARTERLY,10,acta 12,CONFIRMED,,DAILY_BALANCE,0";

    @Test
    void ratesAreDecidedOneAfterAnotherAndListed(@TempDir Path folder) {
        var program = new RunningProgram(folder);
        program.run("cooperative create --code c1 --name Milpa --country GT --currency GTQ --books-from 2026-01-01"
                .split(" ", -1));
        assertThat(products(program)).containsExactly(HEADER, "demand,,,,,,,,,,,");

        assertThat(publish(program, "--rate 4 --valid-from 2026-01-01").lines()).containsExactly(HEADER, FOUR);
        assertThat(publish(program, "--rate 4.00 --valid-from 2026-01-01").status())
                .isEqualTo(ExitStatus.DONE);
        String later = "--rate 5.25 --valid-from 2026-02-01 --year-days ACTUAL --posting quarterly --withholding 10";
        assertThat(publish(program, later + " --status CONFIRMED").lines()).containsExactly(HEADER, FIVE);
        assertThat(products(program)).containsExactly(HEADER, FOUR, FIVE);

        refused(program, "--rate 6 --valid-from 2026-01-31", "holds from 2026-02-01");
        refused(program, "--rate 6 --valid-from 2025-12-31", "open from 2026-01-01");
        refused(program, "--rate 6 --valid-from 2026-03-01 --product gold", "savings products");
        misused(program, "--rate 1000.5 --valid-from 2026-03-01", "--rate is a percentage from 0 to 1000");
        misused(program, "--rate 1e2 --valid-from 2026-03-01", "\"1e2\" is none");
        misused(program, "--rate 6 --valid-from 2026-03-01 --withholding 101", "--withholding");
        misused(program, "--rate 6 --valid-from 2026-03-01 --year-days 366", "does not take \"366\"");
        misused(program, "--rate 6 --valid-from 2026-03-01 --posting DAILY", "--posting");
        misused(program, "--rate 6 --tier 0=2 --valid-from 2026-03-01", "either --rate or one --tier");
        misused(program, "--tier 0=2 --tier 0.00=3 --valid-from 2026-03-01", "each amount once");
        misused(program, "--tier 0.001=2 --valid-from 2026-03-01", "up to 2 decimals");
        refused(program, "--tier 0=2 --tier 1000=-1 --valid-from 2026-03-01", "would charge those who save");
        assertThat(products(program)).containsExactly(HEADER, FOUR, FIVE);

        String tiers = "--tier 1000=3.5 --tier 0=2 --tier-method SLICES --base AVERAGE_BALANCE --minimum 50.00"
                + " --posting ANNUAL --year-starts-in JULY --valid-from 2026-03-01";
        assertThat(publish(program, tiers).lines())
                .containsExactly(
                        HEADER,
                        "demand,GTQ,2026-03-01,0=2 1000=3.5,365,ANNUAL JULY,0,acta 12,UNCONFIRMED,SLICES,"
                                + "AVERAGE_BALANCE,50");
    }

    private static List<String> products(RunningProgram program) {
        return program.run("savings", "products", "--cooperative", "c1").lines();
    }

    private static void refused(RunningProgram program, String words, String why) {
        RunningProgram.Result result = publish(program, words);
        assertThat(result.status()).as(words).isEqualTo(ExitStatus.REFUSED);
        assertThat(result.err()).contains(why).hasLineCount(1);
    }

    private static void misused(RunningProgram program, String words, String why) {
        RunningProgram.Result result = publish(program, words);
        assertThat(result.status()).as(words).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(why).hasLineCount(1);
    }

    private static RunningProgram.Result publish(RunningProgram program, String words) {
        String all = "savings publish --cooperative c1 " + words;
        return program.run(Stream.concat(Arrays.stream(all.split(" ", -1)), Stream.of("--source", "acta 12"))
                .toArray(String[]::new));
    }
}
