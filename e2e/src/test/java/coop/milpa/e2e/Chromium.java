package coop.milpa.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the system's own packages, started without a window. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Empty, and the reason printed, where none is installed. */
    static Optional<Chromium> start() {
        Optional<Path> installed = installed();
        if (installed.isEmpty()) {
            System.out.println("Skipped: no Chromium is installed; ./milpa test installs it where it may");
        }
        return installed.map(Chromium::start);
    }

    private static Chromium start(Path installed) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(installed).setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> installed() {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
