package coop.milpa.proof.file;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.Inclusion;
import coop.milpa.proof.tree.Part;
import coop.milpa.proof.tree.Salt;
import coop.milpa.proof.tree.Sibling;
import coop.milpa.proof.tree.TreeRoot;
import coop.milpa.proof.tree.TreeScope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link ProofWriter} wrote. Believes nothing of it: whoever checks gets values or a refusal. */
final class ProofReader {

    private static final int CHARACTERS_MAX = 1_000_000;

    private ProofReader() {}

    static Outcome<ProofOfSavings> read(String file) {
        if (file.length() > CHARACTERS_MAX) {
            return unreadable(file.length() + " > " + CHARACTERS_MAX);
        }
        try {
            return Outcome.done(proof(new Fields(JsonMapper.shared().readTree(file))));
        } catch (JacksonException notJson) {
            return unreadable("JSON: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            return unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static Outcome<ProofOfSavings> unreadable(String detail) {
        return Outcome.refused(new ProofRefusal.Unreadable(detail));
    }

    private static ProofOfSavings proof(Fields file) {
        if (!file.text("format").equals(ProofWriter.FORMAT) || file.number("version") != ProofWriter.VERSION) {
            throw new IllegalArgumentException(ProofWriter.FORMAT + " " + ProofWriter.VERSION);
        }
        var scope = new TreeScope(
                CooperativeId.parse(file.text("cooperative")),
                LocalDate.parse(file.text("date")),
                file.currency(),
                file.side());
        Optional<Countersignature> signature = file.optional("countersignature").map(ProofReader::signature);
        return new ProofOfSavings(scope, inclusion(file, scope), trees(file), day(file.child("day")), signature);
    }

    /** Adding the parts up fails here, where it is a refusal, if no balance is as large. */
    private static Inclusion inclusion(Fields file, TreeScope scope) {
        var inclusion = new Inclusion(
                new AccountNumber(file.text("account")),
                Salt.parse(file.text("salt")),
                file.list("parts", part -> part(part, scope)));
        if (inclusion.amount() < 0) {
            throw new IllegalArgumentException("field parts");
        }
        return inclusion;
    }

    private static Part part(Fields part, TreeScope scope) {
        return new Part(
                part.amount("amount", scope.currency()),
                part.number("position"),
                part.list("path", step -> sibling(step, scope)));
    }

    private static Sibling sibling(Fields step, TreeScope scope) {
        return new Sibling(Hash.parse(step.text("hash")), step.amount("sum", scope.currency()));
    }

    private static DayTrees trees(Fields file) {
        return new DayTrees(file.list(
                "trees",
                tree -> new TreeRoot(
                        tree.currency(),
                        tree.side(),
                        tree.number("leaves"),
                        Hash.parse(tree.text("hash")),
                        tree.amount("sum", tree.currency()))));
    }

    private static DayHead day(Fields day) {
        return new DayHead(
                Hash.parse(day.text("previous")),
                Hash.parse(day.text("lines")),
                day.list("contributions", each -> new Contribution(each.text("name"), Hash.parse(each.text("hash")))));
    }

    private static Countersignature signature(Fields signature) {
        return new Countersignature(FederationKey.parse(signature.text("key")), signature.text("signature"));
    }
}
