package coop.milpa.receipts.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.Part;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.Tender;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;

/** A fingerprint of what was asked, by which a repeated request is known from one that asks for something else. */
final class Content {

    private Content() {}

    /** SHA-256 of an order's parts. */
    static byte[] of(ReceiptOrder order) {
        return hash(String.join(
                "\n",
                order.member().toString(),
                order.sum().toString(),
                textOf(order.tender()),
                textOf(order.splitting())));
    }

    /** SHA-256 of a text. */
    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String textOf(Tender tender) {
        return switch (tender) {
            case Tender.Cash(var branch, var said) -> "cash " + branch + " " + textOf(said);
            case Tender.FromAccount(var account, var acting) ->
                "account " + account + " "
                        + acting.stream().sorted().map(PartyId::toString).collect(Collectors.joining(" "));
            case Tender.Transfer(var branch) -> "transfer " + branch;
        };
    }

    private static String textOf(CashDeclaration said) {
        return said.executor() + " " + said.orderingParty() + " " + said.beneficiary() + " " + said.sourceOfFunds();
    }

    private static String textOf(Splitting splitting) {
        return switch (splitting) {
            case Splitting.ByPriority() -> "by priority";
            case Splitting.AsPreviewed(var parts) -> "as previewed\n" + textOf(parts);
            case Splitting.ByHand(var parts) -> "by hand\n" + textOf(parts);
        };
    }

    private static String textOf(List<Part> parts) {
        return parts.stream()
                .map(part -> part.destination() + "\t" + part.reference() + "\t" + part.amount())
                .collect(Collectors.joining("\n"));
    }
}
