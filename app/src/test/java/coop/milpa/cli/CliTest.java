package coop.milpa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the command line promises for every command; Spring does not run here. */
class CliTest {

    @Test
    void helpIsAResult() {
        CommandLineRun help = CommandLineRun.of("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("backup", "completion", "restore", "test", "up")
                .doesNotContain("warm-up");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void helpSpeaksSpanishUnlessAskedForEnglish() {
        assertThat(CommandLineRun.of("up", "--help").out()).contains("Sirve las páginas");
        assertThat(CommandLineRun.of("up", "--help", "--lang", "en").out()).contains("Serves pages");
    }

    @Test
    void theEnvironmentSaysTheLanguage() {
        assertThat(Language.of(List.of(), Map.of("LANG", "en_US.UTF-8"))).hasToString("en");
        assertThat(Language.of(List.of(), Map.of("LC_ALL", "es_GT.UTF-8", "LANG", "en_US.UTF-8")))
                .hasToString("es");
        assertThat(Language.of(List.of("up", "--lang=es"), Map.of("LANG", "en_US.UTF-8")))
                .hasToString("es");
        assertThat(Language.of(List.of(), Map.of())).hasToString("es");
    }

    @Test
    void theVersionIsAResult() {
        CommandLineRun version = CommandLineRun.of("--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("milpa ");
    }

    @Test
    void wrongUsageIsOneLineThatSaysWhereToLook() {
        for (String[] words : new String[][] {{}, {"nonsense"}, {"sample", "group"}, {"sample", "group", "run"}}) {
            CommandLineRun wrong = CommandLineRun.of(words);
            assertThat(wrong.status()).as(String.join(" ", words)).isEqualTo(ExitStatus.USAGE);
            assertThat(wrong.err().lines()).hasSize(1);
            assertThat(wrong.err()).startsWith("milpa: uso incorrecto: ").contains("--help");
            assertThat(wrong.out()).isEmpty();
        }
    }

    @Test
    void inheritedOptionsStandAnywhere() {
        String json = "[{\"name\":\"Ñu, \\\"1\\\"\",\"amount\":\"-10.50\"}]\n";
        assertThat(CommandLineRun.of("sample", "group", "run", "table", "--format", "json")
                        .out())
                .isEqualTo(json);
        assertThat(CommandLineRun.of("--format", "json", "sample", "group", "run", "table")
                        .out())
                .isEqualTo(json);
    }

    @Test
    void tablesAreForPeopleAndCsvForPrograms() {
        assertThat(CommandLineRun.of("sample", "group", "run", "table").out())
                .isEqualTo("name,amount\n\"Ñu, \"\"1\"\"\",-10.50\n");
        assertThat(CommandLineRun.onTerminal("sample", "group", "run", "table").out())
                .isEqualTo("name     amount\n───────  ──────\nÑu, \"1\"  -10.50\n");
    }

    @Test
    void progressAndNotesGoToStderrUnlessQuiet() {
        CommandLineRun told = CommandLineRun.of("sample", "group", "run", "steps");
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains("counting", "a note");
        assertThat(CommandLineRun.of("sample", "group", "run", "steps", "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void aRefusalIsStatusOneAndItsText() {
        CommandLineRun refused = CommandLineRun.of("sample", "group", "run", "refused", "--lang", "en");
        assertThat(refused).isEqualTo(new CommandLineRun(1, "", "milpa: f.tar.gz does not exist.\n"));
    }

    @Test
    void aBrokenEnvironmentIsStatusThreeAndSaysWhatNext() {
        CommandLineRun broken = CommandLineRun.of("sample", "group", "run", "problem");
        assertThat(broken.status()).isEqualTo(ExitStatus.BROKEN);
        assertThat(broken.err()).contains("Amiga m68k", "MILPA_DATABASE_URL");
        assertThat(broken.err().lines()).hasSize(1);
    }

    @Test
    void aLostConnectionIsNamedAsSuch() {
        CommandLineRun lost = CommandLineRun.of("sample", "group", "run", "lost", "--lang", "en");
        assertThat(lost.status()).isEqualTo(ExitStatus.BROKEN);
        assertThat(lost.err()).contains("connection to the database was lost", "run the command again");
    }

    @Test
    void aLoginThatIsRefusedNamesTheSettings() {
        CommandLineRun refused = CommandLineRun.of("sample", "group", "run", "login");
        assertThat(refused.status()).isEqualTo(ExitStatus.BROKEN);
        assertThat(refused.err()).contains("password authentication failed", "MILPA_DATABASE_URL");
    }

    @Test
    void aFullDiskIsNamedAsSuch() {
        CommandLineRun full = CommandLineRun.of("sample", "group", "run", "full");
        assertThat(full.status()).isEqualTo(ExitStatus.BROKEN);
        assertThat(full.err()).contains("no queda espacio", "repita la orden");
    }

    @Test
    void aDefectSaysWhereTheDetailsAre() {
        CommandLineRun defect = CommandLineRun.of("sample", "group", "run", "defect", "--data", "/tmp/d");
        assertThat(defect.status()).isEqualTo(ExitStatus.BROKEN);
        assertThat(defect.err()).contains("four and four is nine", "/tmp/d/milpa.log");
        assertThat(defect.err().lines()).hasSize(1);
    }

    @Test
    void completionIsAShellScript() {
        assertThat(CommandLineRun.of("completion").out()).startsWith("#!/usr/bin/env bash");
    }
}
