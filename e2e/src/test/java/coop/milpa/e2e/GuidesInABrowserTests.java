package coop.milpa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import coop.milpa.e2e.Guide.Move;
import coop.milpa.e2e.Guide.Step;
import coop.milpa.e2e.Person.Visitor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever follows a guide step by step in the demo finds what it says. Pictures are taken anew only where the property
 * {@code milpa.pictures} is {@code write}. Scripts are off: each step is a page, and is waited for.
 */
class GuidesInABrowserTests {

    private static final int WIDE = 1366;
    private static final int PHONE = 360;
    private static final int TALL = 700;
    private static final String PHONES = "-phone.png";
    private static final boolean WRITES = "write".equals(System.getProperty("milpa.pictures"));

    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Site> site = Optional.empty();
    private final Map<String, String> sessions = new HashMap<>();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent());
        site = Optional.of(Site.open());
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        chromium.ifPresent(Chromium::close);
        if (site.isPresent()) {
            site.get().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyStepOfEveryGuideFindsWhatItSays(String language) throws IOException, InterruptedException {
        for (Guide guide : Guide.all()) {
            if (guide.language().equals(language)) {
                try (BrowserContext context = context(language)) {
                    walk(guide, context.newPage());
                }
            }
        }
    }

    private void walk(Guide guide, Page page) throws IOException, InterruptedException {
        for (Step step : guide.steps()) {
            for (Move move : step.moves()) {
                try {
                    make(move, page);
                } catch (RuntimeException | AssertionError e) {
                    String seen = page.locator("main").innerText();
                    throw new AssertionError(guide.file() + ": " + step.text() + "\n" + move + "\n" + seen, e);
                }
            }
        }
    }

    private void make(Move move, Page page) throws IOException, InterruptedException {
        switch (move) {
            case Move.As(String user) ->
                page.context().addCookies(List.of(new Cookie("milpa", session(user)).setUrl(address())));
            case Move.Open(String path) ->
                assertThat(page.navigate(address() + path).status()).isLessThan(400);
            case Move.Write(String label, String value) -> write(page, label, value);
            case Move.Press(String words) -> press(page, words);
            case Move.See(String words) -> assertThat(page.locator("body")).containsText(words);
            case Move.Picture(String name) -> picture(page, name);
        }
    }

    private static void press(Page page, String words) {
        String said = ":text-is('" + words + "')";
        page.locator("main :is(a, button)" + said + ", main :is(a, button):has(span" + said + ")")
                .first()
                .click();
        page.waitForLoadState();
    }

    /** A file is one that the demo left in its data folder. */
    private void write(Page page, String label, String value) throws IOException {
        Locator field = page.getByLabel(label, new GetByLabelOptions().setExact(true));
        if ("file".equals(field.getAttribute("type"))) {
            field.setInputFiles(dataFile(value));
            return;
        }
        field.fill(value);
    }

    private Path dataFile(String pattern) throws IOException {
        int name = pattern.lastIndexOf('/') + 1;
        Path folder = site.orElseThrow().folder().resolve("data").resolve(pattern.substring(0, name));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern.substring(name))) {
            return files.iterator().next();
        }
    }

    /** Where several guides show one picture it is the walk's, which comes last. */
    private void picture(Page page, String name) throws IOException {
        Path file = Guide.PICTURES.resolve(name);
        if (WRITES) {
            page.setViewportSize(name.endsWith(PHONES) ? PHONE : WIDE, TALL);
            Shot.of(page).write(file);
            page.setViewportSize(WIDE, TALL);
        }
        assertThat(file).exists();
    }

    private String session(String user) throws IOException, InterruptedException {
        String known = sessions.get(user);
        if (known != null) {
            return known;
        }
        try (Visitor visitor = site.orElseThrow().login(user).signIn(address())) {
            sessions.put(user, visitor.session());
            return visitor.session();
        }
    }

    private BrowserContext context(String language) {
        return chromium.orElseThrow()
                .browser()
                .newContext(new NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(false)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDE, TALL));
    }

    private String address() {
        return site.orElseThrow().address();
    }
}
