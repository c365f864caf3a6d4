package coop.milpa.proof.cli;

import coop.milpa.kernel.Money;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.tree.TreeRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a proof says, line by line: field and value. */
record ProofFigures(ProofOfSavings proof) {

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("cooperative", proof.scope().cooperative().toString()));
        rows.add(List.of("date", proof.scope().date().toString()));
        rows.add(List.of("account", proof.inclusion().account().value()));
        rows.add(List.of("currency", proof.scope().currency().getCurrencyCode()));
        rows.add(List.of("balance", proof.balance().toDecimal().toPlainString()));
        for (TreeRoot root : proof.trees().roots()) {
            rows.add(List.of(
                    total(root),
                    new Money(root.sum(), root.currency()).toDecimal().toPlainString()));
        }
        proof.root().ifPresent(root -> rows.add(List.of("root", root.hash().toString())));
        rows.add(List.of("head", proof.head().toString()));
        proof.countersignature()
                .ifPresent(signed ->
                        rows.add(List.of("countersigned by", signed.key().fingerprint())));
        ProofCode.of(proof).ifPresent(code -> rows.add(List.of("code", code)));
        return rows;
    }

    /** {@code owed GTQ}, {@code overdrawn GTQ}. */
    private static String total(TreeRoot root) {
        return root.side().name().toLowerCase(Locale.ROOT) + " " + root.currency();
    }
}
