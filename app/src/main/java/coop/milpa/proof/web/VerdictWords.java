package coop.milpa.proof.web;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.file.Countersignature;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.web.Heads.Named;
import coop.milpa.proof.web.Verdict.Worth;
import coop.milpa.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a verdict in one sentence, and what it rests on line by line. */
@Component
class VerdictWords {

    private static final String VERDICT = "page.proof.verdict.";

    private final MessageSource messages;
    private final Words words;

    VerdictWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /**
     * A verdict as a page shows it.
     *
     * @param kind  success, warning or danger
     * @param lines  under the sentence
     */
    record Said(String kind, String sentence, List<Line> lines) {}

    /** One thing the verdict rests on. */
    record Line(String label, String value) {

        /** Whether it is one word too long for a line, such as a hash. */
        public boolean isLong() {
            return value.length() > 60 && value.indexOf(' ') < 0;
        }
    }

    /** To somebody who gave nothing to judge. */
    Said nothing(Locale reader) {
        return new Said("warning", messages.getMessage("page.proof.nothing", null, reader), List.of());
    }

    Said of(Verdict verdict, Locale reader) {
        return switch (verdict) {
            case Verdict.No(Refusal why) ->
                new Said(
                        "danger",
                        text(reader, "no", text(reader, "refusal." + why.code(), why.arguments())),
                        List.of());
            case Verdict.OfProof proof -> of(proof, reader);
            case Verdict.OfCode code -> of(code, reader);
        };
    }

    private Said of(Verdict.OfProof verdict, Locale reader) {
        ProofOfSavings proof = verdict.proof();
        String day = words.day(proof.scope().date(), reader);
        String whose = name(verdict.published());
        String balance = words.money(proof.balance());
        String account = proof.inclusion().account().value();
        List<Line> lines = new ArrayList<>();
        add(lines, "cooperative", whose + " " + proof.scope().cooperative());
        add(lines, "day", day);
        add(lines, "account", account);
        add(lines, "balance", balance);
        proof.root().ifPresent(root -> add(lines, "sum", words.money(new Money(root.sum(), root.currency()))));
        add(lines, "head", proof.head().toString());
        published(lines, verdict.published(), proof.countersignature(), reader);
        String sentence = text(reader, verdict.worth().code(), whose, day, balance, account);
        return new Said(kind(verdict.worth()), sentence, lines);
    }

    private Said of(Verdict.OfCode verdict, Locale reader) {
        String day = words.day(verdict.code().day(), reader);
        String whose = name(verdict.published());
        List<Line> lines = new ArrayList<>();
        add(lines, "cooperative", whose + " " + verdict.code().cooperative());
        add(lines, "day", day);
        add(lines, "head", verdict.code().head().toString());
        published(lines, verdict.published(), Optional.empty(), reader);
        String sentence = text(reader, "code-" + verdict.worth().code(), whose, day);
        return new Said(kind(verdict.worth()), sentence, lines);
    }

    private void published(List<Line> lines, Optional<Named> published, Optional<Countersignature> own, Locale reader) {
        published.ifPresent(named -> {
            add(lines, "published", named.head().head().toString());
            add(lines, "federation", String.join(", ", named.federations()));
        });
        published
                .flatMap(named -> named.head().countersignature())
                .or(() -> own)
                .ifPresent(signed -> add(lines, "key", signed.key().fingerprint()));
        published
                .filter(named -> named.head().countersignature().isPresent())
                .ifPresent(named -> add(lines, "signer", named.signer().orElseGet(() -> nobodys(reader))));
    }

    private String nobodys(Locale reader) {
        return messages.getMessage("page.proof.nobodys-key", null, reader);
    }

    private static void add(List<Line> lines, String label, String value) {
        if (!value.isBlank()) {
            lines.add(new Line("page.proof.label." + label, value.strip()));
        }
    }

    private static String name(Optional<Named> published) {
        return published.map(Named::name).orElse("");
    }

    private static String kind(Worth worth) {
        return switch (worth) {
            case YES -> "success";
            case UNSIGNED, UNKNOWN, UNKNOWN_KEY -> "warning";
            case OTHER_BOOKS, OTHER_KEY -> "danger";
        };
    }

    private String text(Locale reader, String key, Object... arguments) {
        return messages.getMessage(key.startsWith("refusal.") ? key : VERDICT + key, arguments, reader);
    }
}
