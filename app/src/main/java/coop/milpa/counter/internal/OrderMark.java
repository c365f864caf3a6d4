package coop.milpa.counter.internal;

import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterVoid;
import coop.milpa.receipts.CashDeclaration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells one thing that is asked from another, so that a yes to the one is no yes to the other. */
final class OrderMark {

    private static final String BETWEEN = "\n";

    private OrderMark() {}

    static String of(CounterOrder order) {
        CashDeclaration cash = order.cash();
        return digest(List.of(
                order.choice().key(),
                order.choice().direction().name(),
                order.visitor().party().toString(),
                order.amount().toString(),
                SaidDigest.of(order.said()),
                cash.executor().toString(),
                cash.orderingParty().toString(),
                cash.beneficiary().toString()));
    }

    static String of(CounterVoid command) {
        return digest(List.of(command.slip().text(), command.reason()));
    }

    /** SHA-256 in hexadecimal digits. None of the parts has a line of its own in it but the last. */
    private static String digest(List<String> parts) {
        try {
            byte[] bytes = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
