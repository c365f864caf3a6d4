package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a text people can read. */
class LegibleTest {

    private static final String FARMER = "\uD83D\uDC69\u200D\uD83C\uDF3E";

    @Test
    void whatIsReadStaysAsItIs() {
        String text = "Ñandú, k'iche' ch'umil\tuno\r\ndos " + FARMER + " a\u0301 \u00a0";
        assertThat(Legible.isLegible(text)).isTrue();
        assertThat(Legible.of(text)).isSameAs(text);
    }

    @Test
    void whatNobodySeesGoes() {
        assertThat(Legible.of("An\0a\u0007 \u001b[31mRosa\u007f\u0085")).isEqualTo("Ana [31mRosa");
        assertThat(Legible.of("Ana\uFFFE\uFFFF")).isEqualTo("Ana");
    }

    @Test
    void whatTurnsTheDirectionGoes() {
        assertThat(Legible.of("Ana \u202egnp.exe\u202c \u2067Rosa\u2069")).isEqualTo("Ana gnp.exe Rosa");
    }

    @Test
    void halvesOfCharactersGo() {
        assertThat(Legible.of("a\uD83Db\uDC69c")).isEqualTo("abc");
        assertThat(Legible.beginning("ab" + FARMER, 3)).isEqualTo("ab");
        assertThat(Legible.beginning("ab" + FARMER, 4)).isEqualTo("ab\uD83D\uDC69");
        assertThat(Legible.beginning("ab", 2)).isEqualTo("ab");
    }
}
