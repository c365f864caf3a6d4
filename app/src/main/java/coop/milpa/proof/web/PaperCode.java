package coop.milpa.proof.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.tree.Hash;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short code that somebody read from a paper.
 *
 * @param text  all of it, upper case
 * @param cooperative  whose books it refers to
 * @param day  of the books
 * @param head  the day's hash
 */
record PaperCode(String text, CooperativeId cooperative, LocalDate day, Hash head) {

    private static final Pattern FORM =
            Pattern.compile("MILPA:PROOF:1:([0-9A-F-]{36}):(\\d{8}):[0-9A-F]{64}:[0-9A-F]{64}:([0-9A-F]{64})");

    /** Empty if it is no such code. */
    static Optional<PaperCode> read(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PaperCode(
                    text,
                    CooperativeId.parse(parts.group(1).toLowerCase(Locale.ROOT)),
                    LocalDate.parse(parts.group(2), DateTimeFormatter.BASIC_ISO_DATE),
                    Hash.parse(parts.group(3).toLowerCase(Locale.ROOT))));
        } catch (IllegalArgumentException | DateTimeException no) {
            return Optional.empty();
        }
    }

    boolean isOf(ProofOfSavings proof) {
        return ProofCode.of(proof).filter(text::equals).isPresent();
    }
}
