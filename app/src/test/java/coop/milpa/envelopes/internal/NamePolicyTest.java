package coop.milpa.envelopes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.envelopes.internal.NamePolicy.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list names the owner in its own way; another's name is found out. */
class NamePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "'', Ixchel Tzoc Pop",
        "Ixchel Tzoc, Ixchel María Tzoc Pop",
        "TZOC POP IXCHEL, Ixchel Tzoc Pop",
        "Maria Tzoc, Ixchel María Tzoc Pop",
        "'Ma. Tzoc', Ixchel María Tzoc Pop",
        "'Ana de la Cruz', 'Ana Cruz'",
        "Núñez, Rosa Nunez"
    })
    void wordsInAnyOrderWithoutAccentsAreHers(String written, String known) {
        assertThat(NamePolicy.match(written, known)).isEqualTo(Match.HERS);
    }

    @ParameterizedTest
    @CsvSource({
        "Ixchell Tzoc, Ixchel Tzoc Pop",
        "Ixhcel Tzoc, Ixchel Tzoc Pop",
        "Ixchel Tsoc, Ixchel Tzoc Pop",
        "Mateo Chok, Mateo Choc"
    })
    void oneLetterOffIsSpeltOtherwise(String written, String known) {
        assertThat(NamePolicy.match(written, known)).isEqualTo(Match.SPELT_OTHERWISE);
    }

    @ParameterizedTest
    @CsvSource({"Ana Choc, Luis Choc", "Mateo, Ixchel Tzoc Pop", "Ixchel Tzoc Caal, Ixchel Tzoc Pop", "Ana, Ane"})
    void aWordThatIsNoneOfHersIsSomebodyElses(String written, String known) {
        assertThat(NamePolicy.match(written, known)).isEqualTo(Match.SOMEBODY_ELSES);
    }
}
