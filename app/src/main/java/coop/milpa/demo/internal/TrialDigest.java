package coop.milpa.demo.internal;

import coop.milpa.demo.DemoResult.Played;
import coop.milpa.ledger.TrialBalance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One digest of all trial balances: names no id and no hash, so the same seed gives the same. */
final class TrialDigest {

    private TrialDigest() {}

    static String of(List<Played> played) {
        var text = new StringBuilder();
        for (Played one : played) {
            text.append(one.cooperative().code()).append('\n');
            for (TrialBalance.Row row : one.trial().rows()) {
                text.append(row.code()).append(' ').append(row.balance()).append('\n');
            }
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
