package coop.milpa.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Secrets are opened by whoever sealed them, for the same purpose, and by nobody else. */
class OwnerSealsTest {

    private static final byte[] PLAIN = "a secret".getBytes(UTF_8);

    private final OwnerSeals seals = under("one password");

    @Test
    void whatIsSealedOpensForTheSamePurpose() {
        byte[] sealed = seals.seal("a", PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
        assertThat(seals.open("a", sealed)).hasValue(PLAIN);
        assertThat(under("one password").open("a", sealed)).hasValue(PLAIN);
    }

    @Test
    void nothingElseOpensIt() {
        byte[] sealed = seals.seal("a", PLAIN);
        assertThat(seals.open("b", sealed)).isEmpty();
        assertThat(under("another").open("a", sealed)).isEmpty();
        assertThat(seals.open("a", new byte[] {})).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(seals.open("a", sealed)).isEmpty();
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertThat(seals.seal("a", PLAIN)).isNotEqualTo(seals.seal("a", PLAIN));
    }

    private static OwnerSeals under(String password) {
        return new OwnerSeals(new ExternalServer(new DatabaseAddress("jdbc:none", "milpa", password)));
    }
}
