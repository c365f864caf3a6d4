package coop.milpa.proof.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.milpa.proof.tree.Trees;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FederationSignerTest {

    @Test
    void aKeyIsReadBackAsItWasWritten() {
        FederationSigner made = FederationSigner.generate();
        FederationSigner read = FederationSigner.parse(made.toPem());
        assertThat(read.key()).isEqualTo(made.key());
        Countersignature signature = read.countersign(Trees.COOPERATIVE, Trees.DATE, Proofs.hash(1));
        assertThat(signature.standsUnder(Trees.COOPERATIVE, Trees.DATE, Proofs.hash(1)))
                .isTrue();
        assertThat(signature.standsUnder(Trees.COOPERATIVE, Trees.DATE, Proofs.hash(2)))
                .isFalse();
        assertThat(signature.standsUnder(Trees.COOPERATIVE, Trees.DATE.plusDays(1), Proofs.hash(1)))
                .isFalse();
    }

    @Test
    void halvesOfTwoKeysAreRefused() {
        String one = FederationSigner.generate().toPem();
        String other = FederationSigner.generate().toPem();
        String mixed = one.substring(0, one.indexOf('\n')) + other.substring(other.indexOf('\n'));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FederationSigner.parse(mixed))
                .withMessage("The halves of the key do not belong together");
        assertThatIllegalArgumentException().isThrownBy(() -> FederationSigner.parse("hola"));
    }

    @Test
    void theSecretHalfIsInNoLog() {
        FederationSigner made = FederationSigner.generate();
        assertThat(made).hasToString("FederationSigner[" + made.key() + "]");
    }

    @Test
    void theFingerprintIsSixteenGroupsOfFour() {
        assertThat(Proofs.FEDERATION.key().fingerprint())
                .matches("[0-9a-f]{4}( [0-9a-f]{4}){15}")
                .startsWith("21fe 31df");
    }

    @Test
    void theShortCodeFitsAQrCodesAlphabet() {
        ProofOfSavings proof = Proofs.of(Map.of("A-1", 5L), "A-1");
        assertThat(ProofCode.of(proof).orElseThrow())
                .matches("[0-9A-Z:-]{250,270}")
                .startsWith("MILPA:PROOF:1:019AA000-0000-7000-8000-000000000001:20260302:");
    }
}
