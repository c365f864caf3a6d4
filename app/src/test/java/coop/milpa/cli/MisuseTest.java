package coop.milpa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a line that no command understands, in both languages; Spring does not run here. */
class MisuseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                balances --cooperative c | falta --on DATE | --on DATE is missing
                balances --on 2026-01-01 --cooperative | falta --cooperative CODE | --cooperative CODE is missing
                balances --on 2026-02-30 | --on no admite «2026-02-30» | --on does not take "2026-02-30"
                balances --on 1/2/2026 | Una fecha del calendario se escribe AAAA-MM-DD | A calendar date is written YYYY-MM-DD
                balances --on +12026-01-01 | --on no admite «+12026-01-01» | --on does not take "+12026-01-01"
                balances --cooperative c --on 2026-01-01 --onn x | no existe la opción --onn | there is no option --onn
                balances --on 2026-01-01 --on 2026-01-02 | --on está dos veces | --on is there twice
                balances c --cooperative c --on 2026-01-01 | sobra «c», o no es una orden | "c" is too much
                balancs | ¿Quiso decir | Did you mean
                cooperative | falta decir qué orden | it does not say which command
                close --through 2026-01-01 | falta una de --cooperative CODE | one of --cooperative CODE
                close --all --cooperative c --through 2026-01-01 | solo una de -- | only one of --
                up --port eighty | --port no admite «eighty». Es un número entero | "eighty". It is a whole number
                entry list --cooperative c --state NEW | Puede ser DRAFT, SUBMITTED | It may be DRAFT, SUBMITTED
                entry approve --entry 7 | --entry no admite «7». Un identificador | --entry does not take "7". An id
                entry propose --currency Q | las tres letras de ISO 4217 | the three letters of ISO 4217
                entry propose --value-date x | --value-date no admite «x». Una fecha | "x". A calendar date
                import --tolerance little | Es un número con punto | It is a number with a point
                """)
    void itIsSaidInTheReadersLanguage(String words, String spanish, String english) {
        CommandLineRun told = CommandLineRun.of(words.split(" "));
        CommandLineRun inEnglish =
                CommandLineRun.of(Stream.concat(Stream.of("--lang=en"), Arrays.stream(words.split(" ")))
                        .toArray(String[]::new));

        assertThat(told.err())
                .startsWith("milpa: uso incorrecto: ")
                .contains(spanish, "Vea: ")
                .hasLineCount(1);
        assertThat(inEnglish.err())
                .startsWith("milpa: wrong usage: ")
                .contains(english, "See: ")
                .hasLineCount(1);
        assertThat(told.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(inEnglish.status()).isEqualTo(ExitStatus.USAGE);
    }
}
