package coop.milpa.proof.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.close.DaySeal;
import coop.milpa.kernel.Outcome;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Days;
import coop.milpa.platform.TenantScope;
import coop.milpa.proof.FederationKeys;
import coop.milpa.proof.SavingsProofs;
import coop.milpa.proof.file.FederationSigner;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.file.ProofOfSavings;
import coop.milpa.proof.file.ProofWriter;
import coop.milpa.proof.file.Proofs;
import coop.milpa.proof.tree.AccountNumber;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.registry.Grade;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What everybody is told of a proof, where no browser can judge it; and what is published to judge it by. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(BooksFixture.class)
class ProofPagesTests {

    private static final LocalDate DAY = TestClock.TODAY;
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int SCRIPT_BYTES_MAX = 40_000;

    private final MockMvcTester browser;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final BooksFixture fixture;
    private final SavingsProofs proofs;
    private final Days days;
    private final DaySeal seal;
    private final TenantScope tenants;
    private final FederationKeys keys;
    private Cooperative federation;
    private Cooperative cooperative;
    private AccountNumber maria;

    ProofPagesTests(
            MockMvcTester browser,
            Cooperatives cooperatives,
            Accounts accounts,
            BooksFixture fixture,
            SavingsProofs proofs,
            Days days,
            DaySeal seal,
            TenantScope tenants,
            FederationKeys keys) {
        this.browser = browser;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.fixture = fixture;
        this.proofs = proofs;
        this.days = days;
        this.seal = seal;
        this.tenants = tenants;
        this.keys = keys;
        this.federation = make(Choices.none().of(Grade.SECOND));
        this.cooperative = make(Choices.none().under(federation.code()));
        this.maria = savings();
    }

    @BeforeEach
    void aDayIsClosed() {
        federation = make(Choices.none().of(Grade.SECOND));
        cooperative = make(Choices.none().under(federation.code()));
        maria = savings();
        savings();
        close();
    }

    private void close() {
        var id = cooperative.id();
        days.startClosing(id, DAY, false);
        tenants.write(
                id,
                () -> days.seal(id, DAY, Map.of(seal.name(), seal.seal(id, DAY).orElseThrow())));
    }

    @Test
    void aProofIsJudgedInOneSentence() {
        String file = ProofWriter.write(proof());
        assertThat(told(file))
                .contains("Todavía no: los libros que " + cooperative.name() + " publicó")
                .contains("Q 125.50", maria.value(), proof().head().toString());
        FederationSigner signer = countersigned();
        String signed = ProofWriter.write(proof());
        for (String given : List.of(file, signed)) {
            assertThat(told(given))
                    .contains("alert-success", "Sí: los libros de " + cooperative.name())
                    .contains("contienen este saldo: Q 125.50 en la cuenta " + maria)
                    .contains(signer.key().fingerprint());
        }
    }

    @Test
    void aKeyThatItsFederationHasNotPublishedMakesNoYes() {
        FederationSigner signer = FederationSigner.generate();
        countersign(signer);
        String file = ProofWriter.write(proof());
        String code = ProofCode.of(proof()).orElseThrow();
        String whose = "Federación que publicó esa clave</dt><dd>";
        assertThat(told(file)).contains("Casi: los libros", "alert-warning", whose + "Ninguna de las suyas");
        assertThat(told(code)).contains("ninguna de sus federaciones ha publicado");
        keys.publish(federation.id(), signer.key());
        keys.publish(federation.id(), signer.key());
        assertThat(told(file)).contains("Sí: los libros", whose + federation.name());
        assertThat(told(code)).contains("que la federación contrafirmó");
        assertThat(keys.isOf(cooperative.id(), signer.key())).isFalse();
        assertThat(keys.isOf(federation.id(), FederationSigner.generate().key()))
                .isFalse();
    }

    @Test
    void whateverIsAlteredIsFound() {
        countersign(FederationSigner.generate());
        String file = ProofWriter.write(proof());
        for (String altered : List.of(
                file.replace("125.50", "925.50"),
                file.replaceFirst("\"salt\": \".", "\"salt\": \"g"),
                file.replaceFirst("(\"hash\": \")[0-9a-f]{4}", "$10000"),
                file.replace("\"" + DAY + "\"", "\"" + DAY.minusDays(1) + "\""),
                file.replace(maria.value(), maria.value() + "1"),
                file.replaceFirst("(\"signature\": \")[0-9a-f]{4}", "$10000"),
                "{}",
                "{" + "[".repeat(5_000))) {
            assertThat(told(altered)).contains("alert-danger", "No: esto no prueba ningún saldo.");
        }
        assertThat(uploaded(file + " ")).contains("El archivo fue modificado después de escribirse.");
        assertThat(told(file.replace("\n", "\r\n").strip())).doesNotContain("alert-danger");
    }

    @Test
    void aForeignProofIsNotSaidToBeGood() {
        ProofOfSavings foreign = Proofs.of(Map.of("A-1", 5L, "A-2", 6L), "A-1");
        assertThat(told(ProofWriter.write(foreign))).contains("No se puede decir", "alert-warning");
        countersign(FederationSigner.generate());
        var stranger = FederationSigner.generate().countersign(cooperative.id(), DAY, proof().head());
        ProofOfSavings own = proof();
        var resigned = new ProofOfSavings(own.scope(), own.inclusion(), own.trees(), own.day(), Optional.of(stranger));
        assertThat(told(ProofWriter.write(resigned))).contains("No: firmó otra clave");
    }

    @Test
    void aPapersCodeSaysWhichBooksAreMeant() {
        countersigned();
        String code = ProofCode.of(proof()).orElseThrow();
        assertThat(told(code)).contains("Este papel se refiere a los libros de " + cooperative.name());
        assertThat(told("https://milpa.example/proof#" + code.toLowerCase(Locale.ROOT)))
                .contains("que la federación contrafirmó");
        String other = code.substring(0, code.length() - 64) + "0".repeat(64);
        assertThat(told(other)).contains("publicó otros libros");
        assertThat(told("MILPA:PROOF:1:x")).contains("El código no es de una prueba de ahorro");
        assertThat(told(" ")).contains("Elija un archivo o escriba un código");
        assertThat(told("<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void whatAPaperIsWorthWithoutBuildingTheTreeIsWhatTheProofSays() {
        ProofOfSavings proof = proof();
        assertThat(proofs.code(cooperative.id(), maria, proof.balance(), DAY)).isEqualTo(ProofCode.of(proof));
        assertThat(proofs.code(cooperative.id(), maria, proof.balance(), DAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void aHeadIsPublishedWithItsSignatureAndNothingElse() {
        String at = "/proof/heads/" + cooperative.id() + "/";
        countersign(FederationSigner.generate());
        String answer = assertThat(browser.get().uri(at + DAY).accept(MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyText()
                .actual();
        JsonNode published = JsonMapper.shared().readTree(answer);
        assertThat(published.propertyNames())
                .containsExactlyInAnyOrder("cooperative", "name", "date", "head", "federations", "countersignature");
        assertThat(published.path("head").stringValue())
                .isEqualTo(proof().head().toString());
        for (String none : List.of(at + DAY.plusDays(1), at + "ayer", "/proof/heads/nada/" + DAY)) {
            assertThat(browser.get().uri(none).accept(MediaType.APPLICATION_JSON))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void thePageIsForEverybodyInBothLanguagesAndItsScriptIsSmall() throws Exception {
        assertThat(browser.get().uri("/proof").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Check a proof of savings", "GTQ2Q", "data-code=\"verdict.yes\"")
                .doesNotContain("??");
        assertThat(new ClassPathResource("static/assets/proof.js").contentLength())
                .isLessThan(SCRIPT_BYTES_MAX);
        assertThat(browser.get().uri("/proof/worker.js")).hasStatusOk().hasHeader("Service-Worker-Allowed", "/proof");
    }

    /** What a browser without scripts is told of a text that was pasted, and of the same as a file. */
    private String told(String given) {
        String pasted = assertThat(
                        browser.post().uri("/proof").param("text", given).header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .actual();
        if (given.startsWith("{") && !given.contains("\r")) {
            assertThat(uploaded(given)).isEqualTo(pasted);
        }
        return pasted.replace('\u00a0', ' ');
    }

    private String uploaded(String file) {
        return assertThat(browser.post()
                        .uri("/proof")
                        .multipart()
                        .file("file", file.getBytes(StandardCharsets.UTF_8))
                        .header("Accept-Language", "es"))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private ProofOfSavings proof() {
        return done(proofs.prove(cooperative.id(), maria, DAY));
    }

    private void countersign(FederationSigner signer) {
        done(proofs.countersign(cooperative.id(), DAY, signer));
    }

    /** By a key that the cooperative's federation has published. */
    private FederationSigner countersigned() {
        FederationSigner signer = FederationSigner.generate();
        countersign(signer);
        keys.publish(federation.id(), signer.key());
        return signer;
    }

    private Cooperative make(Choices choices) {
        String code = "PR" + NUMBERS.incrementAndGet();
        return done(cooperatives.create(new CreateCooperative(code, "Prueba " + code, "GT", "GTQ", DAY, choices)));
    }

    private AccountNumber savings() {
        var branch = cooperatives.mainBranch(cooperative.id()).id();
        var cash = accounts.own(cooperative.id(), AccountRole.CASH, branch, BooksFixture.GTQ);
        var account = fixture.savings(new Open(cooperative.id(), branch, cash), "125.50");
        return new AccountNumber(
                accounts.find(cooperative.id(), account).orElseThrow().number());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
