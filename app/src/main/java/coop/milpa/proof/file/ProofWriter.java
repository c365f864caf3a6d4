package coop.milpa.proof.file;

import coop.milpa.kernel.Money;
import coop.milpa.proof.tree.Part;
import coop.milpa.proof.tree.Sibling;
import coop.milpa.proof.tree.TreeRoot;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a proof as JSON. There is one way to write each proof, so a file that was changed in whatever place, be it a
 * space, is another file.
 */
public final class ProofWriter {

    static final String FORMAT = "milpa.proof-of-savings";
    static final int VERSION = 1;

    private final ProofOfSavings proof;
    private final Currency currency;

    private ProofWriter(ProofOfSavings proof) {
        this.proof = proof;
        this.currency = proof.scope().currency();
    }

    /** The text of the file. */
    public static String write(ProofOfSavings proof) {
        return new ProofWriter(proof).text();
    }

    private String text() {
        return """
                {
                  "format": "%s",
                  "version": %d,
                  "cooperative": "%s",
                  "date": "%s",
                  "account": "%s",
                  "currency": "%s",
                  "balance": "%s",
                  "side": "%s",
                  "salt": "%s",
                  "parts": [%s
                  ],
                  "trees": [%s
                  ],
                  "day": %s%s
                }
                """.formatted(
                        FORMAT,
                        VERSION,
                        proof.scope().cooperative(),
                        proof.scope().date(),
                        escaped(proof.inclusion().account().value()),
                        currency,
                        proof.balance().toDecimal().toPlainString(),
                        proof.scope().side().name().toLowerCase(Locale.ROOT),
                        proof.inclusion().salt(),
                        list(proof.inclusion().parts(), this::part),
                        list(proof.trees().roots(), ProofWriter::root),
                        day(),
                        proof.countersignature().map(ProofWriter::signature).orElse(""));
    }

    private String part(Part part) {
        return """
                {
                      "amount": "%s",
                      "position": %d,
                      "path": [%s
                      ]
                    }""".formatted(decimal(part.amount(), currency), part.position(), list(part.path(), this::sibling));
    }

    private String sibling(Sibling sibling) {
        return "    {\"hash\": \"%s\", \"sum\": \"%s\"}".formatted(sibling.hash(), decimal(sibling.sum(), currency));
    }

    private static String root(TreeRoot root) {
        return "{\"currency\": \"%s\", \"side\": \"%s\", \"leaves\": %d, \"hash\": \"%s\", \"sum\": \"%s\"}"
                .formatted(
                        root.currency(),
                        root.side().name().toLowerCase(Locale.ROOT),
                        root.leaves(),
                        root.hash(),
                        decimal(root.sum(), root.currency()));
    }

    private String day() {
        return """
                {
                    "previous": "%s",
                    "lines": "%s",
                    "contributions": [%s
                    ],
                    "hash": "%s"
                  }""".formatted(
                        proof.day().previous(),
                        proof.day().lines(),
                        list(proof.day().contributions(), ProofWriter::contribution),
                        proof.head());
    }

    private static String contribution(Contribution contribution) {
        return "  {\"name\": \"%s\", \"hash\": \"%s\"}".formatted(contribution.name(), contribution.hash());
    }

    private static String signature(Countersignature signature) {
        return """
                ,
                  "countersignature": {
                    "key": "%s",
                    "signature": "%s"
                  }""".formatted(signature.key(), signature.signature());
    }

    private static <T> String list(List<T> items, Function<T, String> each) {
        return String.join(
                ",", items.stream().map(item -> "\n    " + each.apply(item)).toList());
    }

    private static String decimal(long minor, Currency currency) {
        return new Money(minor, currency).toDecimal().toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
