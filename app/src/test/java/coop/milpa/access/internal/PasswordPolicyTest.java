package coop.milpa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.PasswordChange;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen, and which of two refusals is told. */
class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(CommonPasswords.read());

    @ParameterizedTest
    @ValueSource(strings = {"lluvia y maíz", "xk3-9vq-2mm", "el comal de mi abuela", "ñandúñandú", "🌽🌽🌽🌽🌽milpas"})
    void whatIsLongAndNotCommonIsTaken(String password) {
        assertThat(forbids(password)).isEmpty();
    }

    @Test
    void nineCharactersAreTooFewHoweverManyBytesTheyHave() {
        assertThat(forbids("ñandú-ñan")).contains(new AccessRefusal.PasswordTooShort(10));
        assertThat(forbids("🌽🌽🌽🌽🌽")).contains(new AccessRefusal.PasswordTooShort(10));
    }

    @Test
    void twoHundredAreTheMost() {
        assertThat(forbids("abcdefghij klmno".repeat(12))).isEmpty();
        assertThat(forbids("a b c d e ".repeat(20) + "f")).contains(new AccessRefusal.PasswordTooLong(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cooperativa",
                "Cooperativa2026",
                "CONTRASEÑA123!",
                "password1234",
                "1234567890",
                "9876543210",
                "0123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "qwertyuiop",
                "guatemala2025"
            })
    void whatManyChooseIsRefused(String password) {
        assertThat(forbids(password)).contains(new AccessRefusal.CommonPassword());
    }

    @Test
    void aPasswordDoesNotSayWhoseItIs() {
        assertThat(forbids("soy-Juana-la-buena")).contains(new AccessRefusal.PasswordSaysName());
    }

    @Test
    void aShortNameMayStandInAPassword() {
        assertThat(policy.forbids(change("manantial claro", "manantial claro"), "ana"))
                .isEmpty();
    }

    @Test
    void typingItTwiceDifferentlyComesBeforeAllElse() {
        assertThat(policy.forbids(change("corta", "otra"), "juana")).contains(new AccessRefusal.PasswordsDiffer());
    }

    @Test
    void aChangeChangesSomething() {
        assertThat(forbids("la de siempre")).contains(new AccessRefusal.SamePassword());
    }

    private Optional<AccessRefusal> forbids(String password) {
        return policy.forbids(change(password, password), "juana");
    }

    private static PasswordChange change(String wanted, String repeated) {
        return new PasswordChange("la de siempre", wanted, repeated);
    }
}
