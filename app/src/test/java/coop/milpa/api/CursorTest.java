package coop.milpa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a part of a list ended is read as it was written, and nothing else is. */
class CursorTest {

    @Test
    void whatWasWrittenIsRead() {
        assertThat(Cursor.<String>read(Cursor.written("Ñ-42"), place -> place)).isEqualTo("Ñ-42");
        assertThat(Cursor.count(Cursor.written("50"), 50)).isEqualTo(50);
        assertThat(Cursor.number(Cursor.written("9000000000"))).isEqualTo(9_000_000_000L);
    }

    @Test
    void whatNobodyWroteReachesNoReader() {
        List<String> never =
                List.of("", "AAAA", "zzz", "!", "MQ==", "YWJj\n", "A".repeat(10_000), inBase64("\u202egnp"));
        for (String given : never) {
            assertThatThrownBy(() -> Cursor.read(given, place -> {
                        throw new AssertionError("It was handed on: " + place);
                    }))
                    .as(given)
                    .isInstanceOf(BadFieldsException.class)
                    .hasMessageContaining("not-a-cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "51", "4294967295", "99999999999999999999", "1.5", "x"})
    void aListIsNotBegunBeforeItsBeginningNorAfterItsEnd(String place) {
        assertThatThrownBy(() -> Cursor.count(Cursor.written(place), 50)).isInstanceOf(BadFieldsException.class);
    }

    private static String inBase64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
