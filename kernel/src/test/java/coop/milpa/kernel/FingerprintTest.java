package coop.milpa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tells one request from another. */
class FingerprintTest {

    private record Said(String one, String other) {}

    private record Otherwise(String one, String other) {}

    @Test
    void whereOnePartEndsAndTheNextBeginsCounts() {
        assertThat(Fingerprint.hex(new Said("ab", "c"))).isNotEqualTo(Fingerprint.hex(new Said("a", "bc")));
        assertThat(Fingerprint.hex(new Said("a, other=b", "c")))
                .isNotEqualTo(Fingerprint.hex(new Said("a", "b, other=c")));
        assertThat(Fingerprint.hex(List.of("a", "b"))).isNotEqualTo(Fingerprint.hex(List.of("ab")));
        assertThat(Fingerprint.hex(List.of(List.of("a"), List.of("b"))))
                .isNotEqualTo(Fingerprint.hex(List.of(List.of("a", "b"), List.of())));
    }

    @Test
    void theSameIsTheSame() {
        assertThat(Fingerprint.of(new Said("ab", "c"))).isEqualTo(Fingerprint.of(new Said("ab", "c")));
        assertThat(Fingerprint.hex(new LinkedHashSet<>(List.of("a", "b", "c"))))
                .isEqualTo(Fingerprint.hex(new LinkedHashSet<>(List.of("c", "a", "b"))));
        assertThat(Fingerprint.hex(Map.of("a", "b", "c", "d"))).isEqualTo(Fingerprint.hex(Map.of("c", "d", "a", "b")));
    }

    @Test
    void kindAndOrderCount() {
        assertThat(Fingerprint.hex(new Said("a", "b"))).isNotEqualTo(Fingerprint.hex(new Otherwise("a", "b")));
        assertThat(Fingerprint.hex(List.of("a", "b"))).isNotEqualTo(Fingerprint.hex(List.of("b", "a")));
        assertThat(Fingerprint.hex(List.of("a"))).isNotEqualTo(Fingerprint.hex(Set.of("a")));
        assertThat(Fingerprint.hex(Map.of("a", "b"))).isNotEqualTo(Fingerprint.hex(Map.of("b", "a")));
        assertThat(Fingerprint.hex(Optional.empty())).isNotEqualTo(Fingerprint.hex(Optional.of("")));
    }

    @Test
    void anArrayHasNone() {
        assertThatThrownBy(() -> Fingerprint.of(new String[] {"a"})).isInstanceOf(IllegalArgumentException.class);
    }
}
