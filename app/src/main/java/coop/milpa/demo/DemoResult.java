package coop.milpa.demo;

import coop.milpa.kernel.Money;
import coop.milpa.ledger.TrialBalance;
import coop.milpa.registry.Cooperative;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the demo did.
 *
 * @param played  each cooperative and body with its figures: confederation, federations, cooperatives by code
 * @param broken  invariants that do not hold, in words: none, or the demo has failed
 * @param proven  the member whose savings were proven
 * @param digest  SHA-256 over all trial balances: the same seed gives the same
 * @param logins  who may sign in to look around
 * @param members  members who may come in by themselves
 */
public record DemoResult(
        List<Played> played,
        List<String> broken,
        Proven proven,
        String digest,
        List<DemoLogin> logins,
        List<DemoMember> members) {

    public DemoResult {
        played = List.copyOf(played);
        broken = List.copyOf(broken);
        logins = List.copyOf(logins);
        members = List.copyOf(members);
    }

    /**
     * One cooperative's figures.
     *
     * @param cooperative  which
     * @param events  what happened in it
     * @param closedDays  how many days are closed
     * @param verified  what was verified of its books
     * @param trial  the trial balance of the last closed day
     * @param head  the hash of that day
     */
    public record Played(
            Cooperative cooperative,
            DemoEvents events,
            int closedDays,
            Verified verified,
            TrialBalance trial,
            String head) {}

    /**
     * What a look at the books found.
     *
     * @param invariants  how many were verified
     * @param broken  those that do not hold, in words
     */
    public record Verified(int invariants, List<String> broken) {

        public Verified {
            broken = List.copyOf(broken);
        }
    }

    /**
     * A member's proof, and what would happen to it if the cooperative had hidden a deposit of hers.
     *
     * @param file  the proof that she was given
     * @param account  her account
     * @param balance  what it says she has saved
     * @param holds  whether it holds against the head of her cooperative
     * @param hidden  the deposit that a dishonest cooperative would keep off the books
     * @param foundOut  why her proof is refused against the head that such books would have; empty would be a failure
     */
    public record Proven(
            Path file, String account, Money balance, boolean holds, Money hidden, Optional<String> foundOut) {}
}
