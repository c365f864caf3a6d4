package coop.milpa.access.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of a phone against the standard's own figures, and at the edges of a step. */
class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = TimeCodes.step(NOW);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, TimeCodes.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void aClockThatIsOneStepOffIsBorneAndNoMore() {
        for (long off = -3; off <= 3; off++) {
            var match = TimeCodes.match(SECRET, TimeCodes.code(SECRET, STEP + off), NOW, 0);
            assertThat(match.isPresent()).as("" + off).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void aCodeCountsOnceAndSoDoThoseBefore() {
        String current = TimeCodes.code(SECRET, STEP);
        assertThat(TimeCodes.match(SECRET, current, NOW, STEP - 1)).hasValue(STEP);
        assertThat(TimeCodes.match(SECRET, current, NOW, STEP)).isEmpty();
        assertThat(TimeCodes.match(SECRET, TimeCodes.code(SECRET, STEP - 1), NOW, STEP))
                .isEmpty();
        assertThat(TimeCodes.match(SECRET, TimeCodes.code(SECRET, STEP + 1), NOW, STEP))
                .hasValue(STEP + 1);
    }

    @Test
    void whatIsNoCodeIsWrong() {
        for (String typed : new String[] {"", "000000", "81804", "0818040", "abcdef", "０８１８０４"}) {
            assertThat(TimeCodes.match(SECRET, typed, NOW, 0)).as(typed).isEmpty();
        }
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenAsTheStandardSays(String plain, String written) {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(written);
    }
}
