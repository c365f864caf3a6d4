package coop.milpa.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: each costs one error where it hurts, and the rest is read. */
class HostileFilesTest {

    private static final String GOOD = "good,10,1995-01-03,DEPOSIT,1.00,,good\n";

    @TempDir
    private Path folder;

    private Papers papers;

    @BeforeEach
    void goodPapers() {
        papers = new Papers(folder);
    }

    @Test
    void numbersOfAMillionDigitsAreNotCalculated() {
        papers.movements("m1,10,1995-01-03,DEPOSIT," + "9".repeat(1_000_000) + ",,a\n"
                + "m2,10,1995-01-03,DEPOSIT," + "9".repeat(1_000) + ",,a\n" + "m3,10,1995-01-03,DEPOSIT,1e9,,a\n"
                + GOOD);
        assertThat(papers.errors())
                .containsExactly(
                        "movements.csv:2::line-too-long",
                        "movements.csv:3:amount:number",
                        "movements.csv:4:amount:number");
        assertThat(papers.read().movements().count()).isEqualTo(1);
    }

    @Test
    void amountsWhoseSumDoesNotFitAreRefused() {
        var rows = new StringBuilder();
        for (int n = 0; n < 4_000; n++) {
            rows.append("m").append(n).append(",10,1995-01-03,DEPOSIT,9999999999999.99,,a\n");
        }
        papers.movements(rows.toString());
        assertThat(papers.errors()).isNotEmpty().allMatch(error -> error.endsWith(":amount:too-much"));
    }

    @Test
    void zeroBytesAndOtherControlCharactersAreRefused() {
        papers.movements("m\0 1,10,1995-01-03,DEPOSIT,1.00,,a\nm2,10,1995-01-03,DEPOSIT,1.00,,bell\u0007\n" + GOOD);
        assertThat(papers.errors())
                .containsExactly(
                        "movements.csv:2:reference:control-character", "movements.csv:3:narrative:control-character");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() {
        papers.movements("m1,10,1995-01-03,DEPOSIT,1.00,,\"never closed\n" + GOOD.repeat(30) + "m2,\"10\"x,,,,,\n");
        assertThat(papers.errors()).containsExactly("movements.csv:2::quotes", "movements.csv:33::quotes");
        assertThat(papers.read().counts().repeated()).isEqualTo(29);
    }

    @Test
    void manyOpenQuotesAreReadInReasonableTime() {
        papers.movements("a,\"b\n".repeat(20_000).replace("b\n,\"", "b\n"));
        assertThat(papers.errors()).isNotEmpty();
    }

    @Test
    void aFileThatIsOneLongLineIsNotKeptInMemory() {
        papers.write("movements.csv", "x".repeat(20_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(papers.errors()).startsWith("movements.csv:1::line-too-long");
    }

    @Test
    void longReferencesAndNarrativesAreRefused() {
        papers.movements("r".repeat(101) + ",10,1995-01-03,DEPOSIT,1.00,," + "n".repeat(201) + "\n");
        assertThat(papers.errors())
                .containsExactly("movements.csv:2:reference:too-long", "movements.csv:2:narrative:too-long");
    }
}
