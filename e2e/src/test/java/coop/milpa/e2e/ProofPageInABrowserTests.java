package coop.milpa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.milpa.kernel.Outcome;
import coop.milpa.proof.file.Expected;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.file.ProofCode;
import coop.milpa.proof.file.ProofOfSavings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The page on which everybody checks proofs, in a real browser: what it says of true, altered and foreign ones. */
@TestInstance(Lifecycle.PER_CLASS)
class ProofPageInABrowserTests {

    private static final String DAY = "2025-01-09";
    private static final String ABLE = "form[data-able=true]";
    private static final String VERDICT = "#verdict .verdict";

    /** The first character of each value of the file. */
    private static final Pattern VALUE = Pattern.compile("\"[a-z]+\": \"?(.)");

    /** What the script answers to a file: the refusal, or nothing if it holds. */
    private static final String ASK = """
            async file => {
                const digits = {};
                document.getElementById('proof-form').dataset.currencies.split(' ')
                    .forEach(each => { digits[each.slice(0, 3)] = Number(each[3]); });
                const bytes = Uint8Array.from(atob(file), c => c.charCodeAt(0));
                return (await milpaProof.check(bytes, digits)).refusal || '';
            }
            """;

    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Site> site = Optional.empty();
    private String unsigned = "";
    private String signed = "";

    @BeforeAll
    void aDayIsCountersigned() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent());
        Site opened = Site.open();
        site = Optional.of(opened);
        Path folder = Files.createDirectories(opened.folder().resolve("member"));
        String data = opened.folder().resolve("data").toString();
        var milpa = new Milpa(folder);
        String balances =
                milpa.done("balances", "--cooperative", "MAIZ", "--on", DAY, "--format", "csv", "--data", data);
        String account = balances.lines().toList().get(1).split(",", -1)[0];
        String key = folder.resolve("key").toString();
        unsigned = proof(milpa, data, account);
        milpa.done("proof", "keys", "--out", key);
        milpa.done("proof", "countersign", "--cooperative", "MAIZ", "--on", DAY, "--key", key, "--data", data);
        milpa.done("proof", "publish-key", "--cooperative", "FEMI", "--key", key + ".pub", "--data", data);
        signed = proof(milpa, data, account);
    }

    private static String proof(Milpa milpa, String data, String account) throws IOException, InterruptedException {
        Path file = milpa.folder().resolve("proof.json");
        Files.deleteIfExists(file);
        milpa.done(
                "proof",
                "make",
                "--cooperative",
                "MAIZ",
                "--account",
                account,
                "--on",
                DAY,
                "--out",
                file.toString(),
                "--data",
                data);
        return Files.readString(file);
    }

    @AfterAll
    void close() throws IOException, InterruptedException {
        chromium.ifPresent(Chromium::close);
        if (site.isPresent()) {
            site.get().close();
        }
    }

    @Test
    void aTrueProofIsInTheBooksThatTheFederationSigned() {
        for (String file : List.of(signed, unsigned)) {
            try (var context = context("es")) {
                Page page = open(context);
                choose(page, file);
                assertThat(page.locator(VERDICT)).containsText("Sí: los libros de");
                assertThat(page.locator(VERDICT)).containsText("09/01/2025");
                assertThat(page.locator(VERDICT)).hasClass(Pattern.compile("alert-success"));
            }
        }
        try (var context = context("en")) {
            Page page = open(context);
            choose(page, signed);
            assertThat(page.locator(VERDICT)).containsText("Yes: the books of");
            assertThat(page.locator("#verdict")).containsText("Fingerprint of the key");
        }
    }

    @Test
    void whatIsAlteredIsRefusedForTheReasonThatJavaSays() {
        try (var context = context("es")) {
            Page page = open(context);
            List<String> altered = altered(signed);
            assertThat(altered).hasSizeGreaterThan(50);
            for (String file : altered) {
                byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
                assertThat(page.evaluate(ASK, Base64.getEncoder().encodeToString(bytes)))
                        .as(file)
                        .isEqualTo(refusal(bytes))
                        .isNotEqualTo("");
            }
            choose(page, altered.getLast());
            assertThat(page.locator(VERDICT)).containsText("No: esto no prueba ningún saldo.");
        }
    }

    @Test
    void aPapersCodeLeadsToThePageAndBelongsToItsFile() {
        String code = ProofCode.of(proof(signed)).orElseThrow();
        try (var context = context("es")) {
            Page page = context.newPage();
            page.navigate(address() + "/proof#" + code);
            assertThat(page.locator(VERDICT)).containsText("Este papel se refiere a los libros de");
            choose(page, signed);
            assertThat(page.locator(VERDICT)).containsText("Sí: los libros de");
            page.locator("#text").fill(code.replaceFirst(":[0-9A-F]{64}", ":" + "0".repeat(64)));
            choose(page, signed);
            assertThat(page.locator(VERDICT)).containsText("no son de la misma prueba");
        }
    }

    @Test
    void withoutAConnectionThePageOpensAgainAndSaysWhatItCannotKnow() {
        try (var context = context("es")) {
            Page page = open(context);
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            context.setOffline(true);
            page.reload();
            page.waitForSelector(ABLE);
            choose(page, signed);
            assertThat(page.locator(VERDICT)).containsText("sin conexión");
        }
    }

    @Test
    void withoutScriptsTheServerChecks() {
        var options = new NewContextOptions().setLocale("es").setJavaScriptEnabled(false);
        try (var context = chromium.orElseThrow().browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(address() + "/proof");
            choose(page, signed);
            page.locator("#proof-form button").click();
            assertThat(page.locator(VERDICT)).containsText("Sí: los libros de");
        }
    }

    /** The file with each of its values altered once, in its first character. */
    private static List<String> altered(String file) {
        List<String> all = new ArrayList<>();
        Matcher value = VALUE.matcher(file);
        while (value.find()) {
            char other = value.group(1).equals("1") ? '2' : '1';
            all.add(file.substring(0, value.start(1)) + other + file.substring(value.end(1)));
        }
        return all;
    }

    private static String refusal(byte[] file) {
        return switch (new ProofCheck(Expected.nothing()).check(file)) {
            case Outcome.Refused<ProofOfSavings>(var why) -> why.code();
            case Outcome.Done<ProofOfSavings> done -> "";
        };
    }

    private static ProofOfSavings proof(String file) {
        return switch (new ProofCheck(Expected.nothing()).check(file.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Refused<ProofOfSavings>(var why) -> throw new AssertionError(why.code());
            case Outcome.Done<ProofOfSavings>(ProofOfSavings proof) -> proof;
        };
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(address() + "/proof");
        page.waitForSelector(ABLE);
        return page;
    }

    private static void choose(Page page, String file) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("proof.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }

    private BrowserContext context(String language) {
        return chromium.orElseThrow().browser().newContext(new NewContextOptions().setLocale(language));
    }

    private String address() {
        return site.orElseThrow().address();
    }
}
