package coop.milpa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the application's password follows from. */
class PasswordsTest {

    /** Computed with {@code openssl dgst -sha256 -hmac secret}. */
    @Test
    void theApplicationsFollowsFromTheOwners() {
        assertThat(Passwords.application("secret"))
                .isEqualTo("1957ac01b8f4b9239526f419098b2cc1bf3001d49fd66101b3637eba59780b4f");
    }

    @Test
    void addressesDoNotShowThem() {
        assertThat(new DatabaseAddress("jdbc:postgresql://h/d", "u", "secret").toString())
                .doesNotContain("secret");
    }
}
