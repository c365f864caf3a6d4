import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says whether a message of Milpa is genuine and new. Plain Java 21, no library; the body comes by standard input:
 *
 * <pre>MILPA_SECRET=whsec_… java Verify.java WEBHOOK-ID WEBHOOK-TIMESTAMP WEBHOOK-SIGNATURE &lt; body.json</pre>
 *
 * Status 0 is genuine, 1 is not, 2 wrong usage.
 */
public final class Verify {

    private static final int SECONDS_MAX = 300;

    private Verify() {}

    public static void main(String[] arguments) throws Exception {
        String secret = System.getenv("MILPA_SECRET");
        if (arguments.length != 3 || secret == null) {
            System.err.println("MILPA_SECRET=… java Verify.java WEBHOOK-ID WEBHOOK-TIMESTAMP WEBHOOK-SIGNATURE < BODY");
            System.exit(2);
        }
        String body = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        boolean genuine = verified(secret, arguments[0], arguments[1], arguments[2], body, Instant.now());
        System.out.println(genuine ? "genuine" : "not genuine");
        System.exit(genuine ? 0 : 1);
    }

    /** Whether one of the signatures is the secret's, over the id, the second of sending, and the body as it came. */
    static boolean verified(String secret, String id, String timestamp, String signatures, String body, Instant now)
            throws GeneralSecurityException {
        if (Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > SECONDS_MAX) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return Arrays.stream(signatures.split(" ")).filter(one -> one.startsWith("v1,")).anyMatch(one ->
                MessageDigest.isEqual(expected, Base64.getDecoder().decode(one.substring("v1,".length()))));
    }
}
