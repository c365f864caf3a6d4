package coop.milpa.e2e;

import coop.milpa.e2e.Person.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The branch of the cooperative that the demo shows: a browser, and who works there. What was done at its window proves
 * itself at the end.
 *
 * @param sessions  role to the session of whoever has it
 */
record Agency(Chromium chromium, Site site, Map<String, String> sessions) {

    static final String HOME = "/c/TELA";
    static final View SPANISH = new View("es", View.WIDE, true);
    static final View ENGLISH = new View("en", View.WIDE, true);

    /** Of whom whoever opens it can say what her document is. */
    private static final String MEMBERS = "member,address,document,password";

    private static final int DOCUMENT = 2;
    private static final int DAYS = 28;

    /** Empty where no browser is installed. */
    static Optional<Agency> open() throws IOException, InterruptedException {
        Optional<Chromium> chromium = Chromium.start();
        if (chromium.isEmpty()) {
            return Optional.empty();
        }
        var agency = new Agency(chromium.get(), Site.open(DAYS), new TreeMap<>());
        try {
            agency.signIn("teller");
            agency.signIn("manager");
        } catch (IOException | InterruptedException | RuntimeException e) {
            chromium.get().close();
            agency.site().close();
            throw e;
        }
        return Optional.of(agency);
    }

    void signIn(String role) throws IOException, InterruptedException {
        try (Visitor visitor = site.login(role + "@TELA").signIn(site.address())) {
            sessions.put(role, visitor.session());
        }
    }

    Hands at(String role, View view) throws IOException {
        return Hands.of(chromium.browser(), site.address(), view, Objects.requireNonNull(sessions.get(role)));
    }

    /** From now on a cashier needs somebody else's yes beyond some amount. */
    void limit(String permission, String most) throws IOException, InterruptedException {
        signIn("administrator");
        String session = Objects.requireNonNull(sessions.get("administrator"));
        try (Worker administrator = Worker.of(chromium.browser(), site.address(), SPANISH, session)) {
            administrator.open(HOME + "/roles/teller").choose("permission", permission);
            administrator.fill("perOperation", most).submit();
        }
    }

    /** The document of a member who saves. */
    String document() throws IOException {
        return site.printed(MEMBERS).get(DOCUMENT);
    }

    /** Lets two hours go by in which somebody does nothing. */
    void lookAway(String role) throws IOException, InterruptedException {
        Path beside = Files.createDirectories(site.folder().resolve("beside"));
        new Milpa(beside).doneOurs("expire", "--cooperative", "TELA", "--user", role, "--data", data());
    }

    private String data() {
        return site.folder().resolve("data").toString();
    }

    void close() throws IOException, InterruptedException {
        chromium.close();
        Path beside = Files.createDirectories(site.folder().resolve("verifying"));
        new Milpa(beside).done("verify", "--data", data());
        site.close();
    }
}
