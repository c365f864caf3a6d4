package coop.milpa.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.webhooks.WebhookSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The program that the guide shows believes what was signed a moment ago, and nothing else. */
class VerifyProgramTest {

    private static final Path PROGRAM = Path.of("../examples/java/Verify.java");
    private static final String ID = "019cad9c-4000-7000-8000-000000000001";
    private static final String BODY = "{\"specversion\":\"1.0\",\"subject\":\"cosecha de café\"}";

    private final WebhookSecret secret = WebhookSecret.next();

    @Test
    void whatWasSignedAMomentAgoIsBelieved() throws Exception {
        Instant now = Clock.systemUTC().instant();
        String signature = Signature.of(secret, ID, now, BODY);
        assertThat(run(now, signature, BODY)).isZero();
        assertThat(run(now, "v1,AAAA " + signature, BODY))
                .as("while secrets are changed")
                .isZero();
        assertThat(run(now, signature, BODY + " ")).as("changed on the way").isEqualTo(1);
        assertThat(run(now.plusSeconds(1), signature, BODY))
                .as("of another second")
                .isEqualTo(1);
    }

    @Test
    void whatIsOldIsNotBelieved() throws Exception {
        Instant before = Clock.systemUTC().instant().minusSeconds(600);
        assertThat(run(before, Signature.of(secret, ID, before, BODY), BODY)).isEqualTo(1);
    }

    private int run(Instant at, String signature, String body) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, PROGRAM.toString(), ID, String.valueOf(at.getEpochSecond()), signature);
        builder.environment().put("MILPA_SECRET", secret.text());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return process.waitFor();
    }
}
