package coop.milpa.demo.internal;

import coop.milpa.demo.DemoResult.Played;
import coop.milpa.demo.DemoResult.Proven;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountBalance;
import coop.milpa.ledger.AccountClass;
import coop.milpa.ledger.Books;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.Contribution;
import coop.milpa.proof.file.DayHead;
import coop.milpa.proof.file.DayTrees;
import coop.milpa.proof.file.Expected;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.file.ProofWriter;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.proof.tree.Balances;
import coop.milpa.proof.tree.DaySeed;
import coop.milpa.proof.tree.Hash;
import coop.milpa.proof.tree.SavingsTree;
import coop.milpa.proof.tree.TreeScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Proves one member's savings, then plays the dishonest cooperative: it keeps one deposit of hers off the books that
 * the supervisor sees. The day's head is then another, and her proof no longer holds against it.
 */
@Component
class HiddenDeposit {

    private final SavingsProofs proofs;
    private final Books books;

    HiddenDeposit(SavingsProofs proofs, Books books) {
        this.proofs = proofs;
        this.books = books;
    }

    Proven show(Played played, Path folder) {
        List<AccountBalance> saved = savings(played);
        AccountBalance hers = saved.stream()
                .max(Comparator.comparingLong((AccountBalance one) -> owed(one)))
                .orElseThrow();
        ProofOfSavings proof = prove(played, hers);
        byte[] file = ProofWriter.write(proof).getBytes(StandardCharsets.UTF_8);
        Money hidden = new Money(owed(hers) / 2, proof.scope().currency());
        Hash honest = Hash.parse(played.head());
        Hash dishonest = headWithout(saved, hers, hidden, proof);
        return new Proven(
                write(folder, hers, file),
                hers.number(),
                proof.balance(),
                refusal(honest, file).isEmpty(),
                hidden,
                refusal(dishonest, file));
    }

    private List<AccountBalance> savings(Played played) {
        List<AccountBalance> saved = new ArrayList<>(
                books.balances(played.cooperative().id(), played.trial().on(), AccountClass.LIABILITY)
                        .byNumber());
        saved.removeIf(
                one -> !one.amount().currency().equals(played.cooperative().currency()) || owed(one) < 0);
        return saved;
    }

    private ProofOfSavings prove(Played played, AccountBalance hers) {
        return switch (proofs.prove(
                played.cooperative().id(),
                new AccountNumber(hers.number()),
                played.trial().on())) {
            case Outcome.Done<ProofOfSavings> done -> done.value();
            case Outcome.Refused<ProofOfSavings> refused ->
                throw new IllegalStateException("No proof for " + hers.number() + ": " + refused.why());
        };
    }

    /** The head that the same day would have if part of her money were not in the books. */
    private static Hash headWithout(
            List<AccountBalance> saved, AccountBalance hers, Money hidden, ProofOfSavings proof) {
        TreeScope scope = proof.scope();
        var balances = new Balances();
        for (AccountBalance one : saved) {
            balances.add(one.number(), owed(one) - (one.equals(hers) ? hidden.minor() : 0));
        }
        var trees = new DayTrees(List.of(SavingsTree.root(scope, DaySeed.random(new SecureRandom()), balances)));
        List<Contribution> contributions = proof.day().contributions().stream()
                .map(each -> each.name().equals(Contribution.PROOF) ? trees.contribution() : each)
                .toList();
        return new DayHead(proof.day().previous(), proof.day().lines(), contributions)
                .hash(scope.cooperative(), scope.date());
    }

    private static Optional<String> refusal(Hash head, byte[] file) {
        var check = new ProofCheck(new Expected(Optional.of(head), Optional.empty()));
        return switch (check.check(file)) {
            case Outcome.Done<ProofOfSavings> holds -> Optional.empty();
            case Outcome.Refused<ProofOfSavings> refused ->
                Optional.of(refused.why().code());
        };
    }

    private static Path write(Path folder, AccountBalance hers, byte[] proof) {
        try {
            Path file = folder.resolve("proof-" + hers.number() + ".json");
            return Files.write(file, proof);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long owed(AccountBalance account) {
        return -account.amount().minor();
    }
}
