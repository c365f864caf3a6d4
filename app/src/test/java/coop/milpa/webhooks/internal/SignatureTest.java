package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.webhooks.WebhookSecret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Messages are signed as Standard Webhooks says, and secrets are written as it does. */
class SignatureTest {

    /** The example of the specification's reference libraries. */
    @Test
    void theExampleOfTheStandardIsSignedTheSame() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String signature = Signature.of(
                secret,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330L),
                "{\"test\": 2432232314}");
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretHas24To64BytesAndIsInNoLog() {
        WebhookSecret made = WebhookSecret.next();
        assertThat(made.bytes()).hasSize(32);
        assertThat(made).hasToString("WebhookSecret");
        assertThat(WebhookSecret.parse(made.text())).contains(made);
        assertThat(WebhookSecret.parse("whsec_" + "A".repeat(32))).isPresent();
        assertThat(WebhookSecret.parse("whsec_" + "A".repeat(28))).isEmpty();
        assertThat(WebhookSecret.parse("whsec_" + "A".repeat(88))).isEmpty();
        assertThat(WebhookSecret.parse("whsec_ñ")).isEmpty();
        assertThat(WebhookSecret.parse("A".repeat(32))).isEmpty();
        assertThat(WebhookSecret.next()).isNotEqualTo(made);
    }
}
