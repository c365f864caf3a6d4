package coop.milpa.proof.file;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.proof.tree.Inclusion;
import coop.milpa.proof.tree.TreeRoot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofCheckTest {

    private static final Map<String, Long> MEMBERS = Map.of("A-1", 123_456L, "A-\"2\"\\ñ", 0L, "A-3", 7L);
    private static final ProofOfSavings PROOF = Proofs.of(MEMBERS, "A-1");

    @Test
    void everyMembersProofHolds() {
        for (String account : MEMBERS.keySet()) {
            ProofOfSavings proof = Proofs.of(MEMBERS, account);
            assertThat(check(Proofs.file(proof))).isEqualTo(Outcome.done(proof));
        }
    }

    @Test
    void theBalanceIsReadInItsCurrency() {
        assertThat(PROOF.balance()).hasToString("GTQ 1234.56");
    }

    @Test
    void changingAnyBitOfTheFileFails() {
        byte[] file = Proofs.file(Proofs.of(Map.of("A-1", 5L, "A-2", 6L), "A-1"));
        var check = new ProofCheck(Expected.nothing());
        for (int bit = 0; bit < file.length * 8; bit++) {
            file[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(check.check(file)).as("bit " + bit).isInstanceOf(Outcome.Refused.class);
            file[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void aFileThatIsNoProofIsUnreadable() {
        for (String file : List.of("", "{}", "[]", "null", "hola", "{\"format\": \"milpa.proof-of-savings\"}")) {
            assertThat(why(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ProofRefusal.Unreadable.class);
        }
        assertThat(why(new byte[2_000_000])).isInstanceOf(ProofRefusal.Unreadable.class);
    }

    @Test
    void aNegativeSumIsUnreadable() {
        String file = ProofWriter.write(PROOF).replaceFirst("\"sum\": \"", "\"sum\": \"-");
        assertThat(why(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ProofRefusal.Unreadable.class);
    }

    @Test
    void partsThatAddUpToMoreThanAnyBalanceAreUnreadable() {
        String file =
                ProofWriter.write(PROOF).replaceAll("\"amount\": \"[0-9.]+\"", "\"amount\": \"92233720368547758.07\"");
        assertThat(why(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ProofRefusal.Unreadable.class);
    }

    @Test
    void aSpaceMoreIsAnEdit() {
        byte[] file = (ProofWriter.write(PROOF) + " ").getBytes(StandardCharsets.UTF_8);
        assertThat(why(file)).isEqualTo(new ProofRefusal.Edited());
    }

    @Test
    void anotherMembersLeavesAreNotInTheTree() {
        Inclusion own = PROOF.inclusion();
        var forged = new Inclusion(new AccountNumber("A-9"), own.salt(), own.parts());
        assertThat(why(with(forged, PROOF.trees()))).isEqualTo(new ProofRefusal.NotInTheTree());
    }

    @Test
    void aTreeThatDidNotGoIntoTheDaysHashIsFound() {
        Map<String, Long> others = Map.of("A-1", 123_456L, "A-8", 5L);
        ProofOfSavings other = Proofs.of(others, "A-1");
        assertThat(why(with(other.inclusion(), other.trees()))).isEqualTo(new ProofRefusal.OtherTrees());
    }

    @Test
    void aDayWithoutTheProofIsFound() {
        var day = new DayHead(Proofs.hash(1), Proofs.hash(2), List.of());
        ProofOfSavings proof =
                new ProofOfSavings(PROOF.scope(), PROOF.inclusion(), PROOF.trees(), day, Optional.empty());
        assertThat(why(Proofs.file(proof))).isEqualTo(new ProofRefusal.OtherTrees());
    }

    @Test
    void hidingADepositTurnsTheMembersCheckRed() {
        Map<String, Long> hidden = Map.of("A-1", 23_456L, "A-\"2\"\\ñ", 0L, "A-3", 7L);
        ProofOfSavings published = Proofs.of(hidden, "A-1");
        var expected = new Expected(Optional.of(published.head()), Optional.empty());
        assertThat(new ProofCheck(expected).check(Proofs.file(PROOF)))
                .isEqualTo(
                        Outcome.refused(new ProofRefusal.OtherHead(PROOF.head().toString())));
    }

    @Test
    void leavingAMemberOutTurnsEverybodysCheckRed() {
        ProofOfSavings published = Proofs.of(Map.of("A-1", 123_456L), "A-1");
        var expected = new Expected(Optional.of(published.head()), Optional.empty());
        for (String account : MEMBERS.keySet()) {
            assertThat(new ProofCheck(expected).check(Proofs.file(Proofs.of(MEMBERS, account))))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void aSignatureUnderAnotherHeadIsRefused() {
        ProofOfSavings other = Proofs.of(Map.of("A-1", 1L), "A-1");
        ProofOfSavings proof = new ProofOfSavings(
                PROOF.scope(), PROOF.inclusion(), PROOF.trees(), PROOF.day(), other.countersignature());
        assertThat(why(Proofs.file(proof))).isEqualTo(new ProofRefusal.BadCountersignature());
    }

    @Test
    void aSignatureIsAskedForByNamingItsKey() {
        var check = new ProofCheck(new Expected(Optional.empty(), Optional.of(Proofs.FEDERATION.key())));
        assertThat(check.check(Proofs.file(PROOF))).isInstanceOf(Outcome.Done.class);
        assertThat(check.check(Proofs.file(Proofs.unsigned(MEMBERS, "A-1"))))
                .isEqualTo(Outcome.refused(new ProofRefusal.NotCountersigned()));
    }

    @Test
    void anotherKeysSignatureIsRefused() {
        FederationSigner stranger = FederationSigner.generate();
        var check = new ProofCheck(new Expected(Optional.empty(), Optional.of(Proofs.FEDERATION.key())));
        assertThat(check.check(Proofs.file(Proofs.signed(PROOF, stranger))))
                .isEqualTo(
                        Outcome.refused(new ProofRefusal.OtherKey(stranger.key().fingerprint())));
    }

    @Test
    void theSumOfARootCannotBeLoweredInTheFile() {
        TreeRoot root = PROOF.trees().roots().getFirst();
        var lowered = new TreeRoot(root.currency(), root.side(), root.leaves(), root.hash(), root.sum() - 1);
        assertThat(why(with(PROOF.inclusion(), new DayTrees(List.of(lowered)))))
                .isEqualTo(new ProofRefusal.NotInTheTree());
    }

    private static byte[] with(Inclusion inclusion, DayTrees trees) {
        return Proofs.file(new ProofOfSavings(PROOF.scope(), inclusion, trees, PROOF.day(), PROOF.countersignature()));
    }

    private static Outcome<ProofOfSavings> check(byte[] file) {
        return new ProofCheck(Expected.nothing()).check(file);
    }

    private static Refusal why(byte[] file) {
        return switch (check(file)) {
            case Outcome.Refused<ProofOfSavings>(Refusal why) -> why;
            case Outcome.Done<ProofOfSavings> done -> throw new AssertionError("Holds: " + done);
        };
    }
}
